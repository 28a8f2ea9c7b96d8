package org.pregon.core.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/** What a module registers where it keeps data of persons: one for each kind of record. */
@ConsumerType
public interface PersonalData {

    /** As the audit trail knows its records: {@code directory.person}. */
    String kind();

    /** What staff call them: "Titulares de cargos". */
    String name();

    /** All that is kept about somebody, what is blocked included; at most some thousand. */
    List<Kept> find(Person who);

    /** The module's own, in whose transaction a record is blocked. */
    Sql sql();

    /** Whether {@link #block} does something; an act of the office, such as a report, is not hidden on request. */
    default boolean blockable() {
        return false;
    }

    /**
     * Hides a record from lists, search, exports and mail, or shows it again. It stays in the database, for the law.
     *
     * @throws org.pregon.core.NotFoundException when there is no such record
     */
    default void block(Session session, long id, boolean blocked, String reason) {
        throw new UnsupportedOperationException(kind());
    }

    /**
     * One record.
     *
     * @param person as it is written there
     * @param href of its screen, null where there is none
     */
    record Kept(long id, String person, @Nullable String href, boolean blocked, List<Fact> facts) {
        public Kept {
            facts = facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
        }
    }

    /** One thing that is kept, in words. */
    record Fact(String label, String value) {
        public static Fact of(String label, @Nullable Object value) {
            return new Fact(label, value == null ? "" : value.toString());
        }
    }
}
