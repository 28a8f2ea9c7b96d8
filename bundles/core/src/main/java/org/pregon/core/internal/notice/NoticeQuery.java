package org.pregon.core.internal.notice;

import java.util.Optional;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.security.CurrentUser;

/** What a caller asks of the list of notices. */
final class NoticeQuery {
    private NoticeQuery() {}

    /** {@code of=me} are those addressed to the caller, {@code of=sent} those that the caller wrote; {@code unread} only the caller's. */
    static NoticeFilter filter(ListQuery query) {
        long me = CurrentUser.get().id();
        String whose = query.one("of", text -> Optional.of(text).filter(one -> one.equals("me") || one.equals("sent")), "Elija «me» o «sent».");
        boolean unread = Boolean.TRUE.equals(query.flag("unread"));
        return new NoticeFilter(query.words(), query.all("state", NoticeState::of, "Ese estado no existe."),
                unread || "me".equals(whose) ? me : null, unread, "sent".equals(whose) ? me : null);
    }
}
