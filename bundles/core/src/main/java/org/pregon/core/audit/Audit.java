package org.pregon.core.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.rest.Page;

/**
 * Who did what. Entries are never changed or deleted; a chain of seals over them shows it when somebody does so past the
 * program. An entry is written in the caller's transaction, so it stands exactly when the fact does.
 */
@ProviderType
public interface Audit {

    /**
     * Notes an action of the current user (the system, where nobody is signed in).
     *
     * @param entity {@code <module>.<thing>}, e.g. {@code directory.institution}
     * @param action {@code create}, {@code update}, {@code deactivate}, … one of {@link Actions#ALL}
     */
    void record(Session session, String entity, Object entityId, String action, Changes changes);

    /**
     * Notes that the current user saw personal data, for routes that show them. Seeing the same again within some minutes
     * is noted once.
     */
    void viewed(String entity, Object entityId);

    /**
     * Notes that the current user took data out as a file, before it is sent.
     *
     * @param what the file and what narrowed it, as staff would say it
     */
    void exported(String entity, String what);

    /**
     * What happened to one record, a page at a time, newest first; who only looked is left out.
     *
     * @param after cursor of the page before, null for the first
     */
    Page<Entry> history(String entity, Object entityId, @Nullable String after);

    /**
     * One line of history.
     *
     * @param at ISO 8601 instant, UTC
     */
    record Entry(String at, String who, String action, List<Change> changes) {}

    /**
     * @param label what staff call the field
     * @param before empty where there was nothing
     */
    record Change(String field, String label, String before, String after) {}
}
