package org.pregon.core.internal.notice;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.mail.Outbox;

/** A notice by mail: who has no address finds it on their first page. */
@Component(service = NoticeLetters.class)
public final class NoticeLetters {
    private final Outbox outbox;
    private final PublicAddress address;

    @Activate
    public NoticeLetters(@Reference Outbox outbox, @Reference PublicAddress address) {
        this.outbox = outbox;
        this.address = address;
    }

    /** Under which the copies of a notice's mails are found. */
    static String reference(long notice) {
        return "core.notice:" + notice;
    }

    void send(Session session, String template, Notice notice, List<@Nullable String> emails) {
        List<String> to = emails.stream().filter(Objects::nonNull).filter(email -> !email.isBlank()).toList();
        if (to.isEmpty()) {
            return;
        }
        Mail.Words words = outbox.words(session, template, NoticeMails.values(notice, address.page("#/notices/" + notice.id())));
        List<Attachment> files = notice.attachment() == null ? List.of()
                : List.of(Attachment.media(Objects.requireNonNullElse(notice.attachmentName(), "adjunto"), notice.attachment()));
        outbox.send(session, new Mail(to, words, reference(notice.id()), files, null, false));
    }
}
