package org.pregon.core.date;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The civic calendar as the office keeps it: the configured dates, what it changed in them, and those it added. What is
 * configured is never lost; a change can be taken back. Whoever wants only what holds asks {@link CivicCalendar}.
 */
@ProviderType
public interface CivicDateBook {
    /** Name under which the history of a date is kept, by its slug. */
    String ENTITY = "core.civic-date";

    /** Every date, also hidden ones, in the order of the file; added ones at the end. */
    List<Entry> entries();

    /** @throws org.pregon.core.NotFoundException when there is no such date */
    Entry get(String id);

    /**
     * A new date of the office.
     *
     * @throws org.pregon.core.ConflictException when there is one with this slug
     */
    Entry add(CivicDate date);

    /** The office's word on a date, from now on instead of the configured one. A hidden date is kept again. */
    Entry change(CivicDate date, int version);

    /** The date is not kept here any more; an added one can come back just so. */
    Entry hide(String id, int version);

    /**
     * Back to what is configured.
     *
     * @throws org.pregon.core.ConflictException for an added date, which has nothing to go back to
     */
    Entry restore(String id, int version);

    enum Origin {
        CONFIGURED("De la lista del sistema"),
        CHANGED("Cambiada por la oficina"),
        ADDED("Agregada por la oficina");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** Spanish, for screens. */
        public String label() {
            return label;
        }
    }

    /**
     * @param hidden not kept here
     * @param version 0 as long as the office has said nothing of it
     */
    record Entry(CivicDate date, Origin origin, boolean hidden, int version) {}
}
