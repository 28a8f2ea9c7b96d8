package org.pregon.core.workflow;

import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/** What a module registers for a kind of record that is reviewed. */
@ConsumerType
public interface Reviewed {
    Workflow workflow();

    /** The module's own, in whose transactions its records move. */
    Sql sql();

    /** Whatever must hold together with the step; when it throws, nothing moved. */
    default void moved(Session session, long id, Workflow.Transition step) {}

    /** The record as an approver without an account must see it. */
    Shown shown(long id);

    /**
     * @param type {@code application/pdf} or {@code text/html}; HTML is shown without scripts
     */
    record Shown(String title, String type, byte[] content) {}
}
