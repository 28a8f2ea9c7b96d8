package org.pregon.core.internal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice, as one of its readers sees it.
 *
 * @param audience to whom it went, in words
 * @param attachment id of a stored file
 * @param reason why it was withdrawn, empty otherwise
 * @param readers how many are asked to read it
 * @param confirmed how many of them said that they have
 * @param addressed 1 when the one who looks is among them
 * @param readAt when the one who looks has read it
 */
public record Notice(long id, String title, String body, long authorId, String authorName, String audience, @Nullable String attachment,
        @Nullable String attachmentName, boolean byMail, NoticeState state, String reason, Instant sentAt, int version, int readers, int confirmed,
        int addressed, @Nullable Instant readAt) {

    /** Whether the one who looks has yet to read it. */
    boolean unread() {
        return state == NoticeState.SENT && addressed > 0 && readAt == null;
    }
}
