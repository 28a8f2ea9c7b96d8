package org.pregon.core.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Approval by somebody without an account, through a link that works once and not for ever. The link shows the record as
 * it was when it was sent, and answers for that version alone.
 */
@ProviderType
public interface Invitations {

    /**
     * Sends a link by mail in the name of the current user.
     *
     * @param days for which it works, 1 to 30
     */
    void invite(String workflow, long id, String name, String email, int days);

    /** What a link shows; empty for one that never was, was used, or has expired. */
    Optional<Invitation> find(String token);

    /**
     * Takes the step in the name of whom the link was sent to.
     *
     * @throws org.pregon.core.ConflictException when the record changed since, or the link is spent
     */
    void answer(String token, String transition, String comment);

    /** @param type of {@code content}, see {@link Reviewed.Shown} */
    record Invitation(String title, String name, String from, Instant until, String type, byte[] content, List<Progress.Option> options) {}
}
