package org.pregon.core.internal.notice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.workflow.Workflow.Tone;

/**
 * A notice with the words for its state and what the caller can do with it.
 *
 * @param own whether the caller sees after it: who wrote it, or an administrator
 */
public record NoticeView(@JsonUnwrapped Notice notice, String stateLabel, Tone tone, boolean unread, boolean own) {

    static NoticeView of(Notice notice) {
        return new NoticeView(notice, notice.state().label(), notice.state().tone(), notice.unread(), Notices.sees(notice, CurrentUser.get()));
    }
}
