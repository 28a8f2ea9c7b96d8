package org.pregon.core.workflow;

import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/** Moves records through the workflow that their module registered as {@link Reviewed}. */
@ProviderType
public interface Workflows {

    /** A new record stands in the first state; the current user is its author. */
    void begin(Session session, Workflow workflow, long id);

    /** The current user changed the record: one of its authors from now on, and nobody approves what it was before. */
    void wrote(Session session, Workflow workflow, long id);

    /**
     * The module takes a step {@link Workflow.Transition#byModule() of its own} together with what it does besides, and notes it
     * in the record's history itself.
     *
     * @throws org.pregon.core.ConflictException when the step does not lead on from where the record stands
     */
    void step(Session session, Workflow workflow, long id, String transition, String comment);

    /**
     * Takes a step in the name of the current user.
     *
     * @param version of the {@link Progress} that the user decided on
     * @throws org.pregon.core.StaleVersionException when the record moved or changed since
     */
    Progress move(String workflow, long id, String transition, String comment, int version);

    /** @throws org.pregon.core.ForbiddenException for whoever may not read it */
    Progress progress(String workflow, long id);

    /** Notes that the current user has the record open, for half a minute. */
    void look(String workflow, long id);
}
