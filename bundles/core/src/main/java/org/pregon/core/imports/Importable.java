package org.pregon.core.imports;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/**
 * Something that files may bring, registered as a service. Rows are read and shown first, then saved in one transaction of the
 * module in the background, and can be taken back.
 *
 * @param <F> what a row becomes
 */
@ConsumerType
public interface Importable<F> {
    /** {@code <module>.<things>}, stored with the import; on the screen of a module all of its kinds can be brought. */
    String id();

    /** What its rows are, in words: {@code instituciones}. */
    String what();

    /** Who may bring them. */
    String permission();

    /** The module's own, in whose transactions rows are judged and saved. */
    Sql sql();

    List<ImportColumn> columns();

    /** Reads a row; what is wrong with it is noted in {@code cells}, and the result then not used. */
    F read(Cells cells, Session session);

    /** Rows of one identity are the same thing. */
    String identity(F row);

    /** What is there already and the row would bring again. */
    Optional<Twin> twin(F row, Session session);

    Saved save(F row, Session session, long importId);

    /** Whether rows may be written over their twins. */
    default boolean updates() {
        return false;
    }

    /** Writes a row over its twin, and says in {@link Saved#before} what was there. Asked only where {@link #updates}. */
    default Saved update(F row, Twin twin, Session session, long importId) {
        throw new UnsupportedOperationException(id());
    }

    /**
     * Takes back one row, unless somebody has changed what it made since. Rows are taken back from the last to the first.
     *
     * @return why not, in words; empty once it is away
     */
    Optional<String> undo(Saved saved, Session session, long importId);

    /** First word of the id. */
    default String module() {
        return id().substring(0, id().indexOf('.'));
    }
}
