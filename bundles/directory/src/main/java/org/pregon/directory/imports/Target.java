package org.pregon.directory.imports;

import java.util.List;
import org.pregon.core.db.Session;

/**
 * Something that files may bring. A new one implements this and is named in {@link Imports}; preview, progress, one
 * transaction, twins and undo are the same for all.
 *
 * @param <F> what a row becomes
 */
interface Target<F> {
    /** Stored with the import. */
    String key();

    /** What its rows are, in words: {@code instituciones}. */
    String what();

    /** Columns without which a file is not of this kind. */
    List<String> needed();

    /** Columns that it may have besides. */
    List<String> further();

    /** Reads a row; what is wrong with it is noted in {@code cells}, and the result then not used. */
    F read(Cells cells, Session session);

    /** Rows of one identity are the same thing. */
    String identity(F row);

    /** Whether the directory has it already. */
    boolean exists(F row, Session session);

    void save(F row, Session session, long importId);

    /**
     * Takes back what an import saved and nobody changed since.
     *
     * @return rows taken back
     */
    int undo(Session session, long importId);
}
