package org.pregon.core.internal.mail;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.mail.Outbox.State;

/** What an operator should know about the outbox. */
@Component(service = MailHealth.class)
public final class MailHealth {
    private final MailLog log;
    private final SmtpSettings smtp;

    @Activate
    public MailHealth(@Reference MailLog log, @Reference SmtpSettings smtp) {
        this.log = log;
        this.smtp = smtp;
    }

    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        var counts = log.counts();
        int waiting = counts.getOrDefault(State.QUEUED, 0);
        if (smtp.current().isEmpty() && waiting > 0) {
            complaints.add(waiting + " mails wait: no mail server is set");
        }
        if (smtp.flow().paused()) {
            complaints.add("all mail is held");
        }
        log.outage().ifPresent(outage -> complaints.add("the mail server fails since " + outage.since() + ", " + outage.copies() + " mails wait"));
        if (counts.getOrDefault(State.DEAD, 0) > 0) {
            complaints.add(counts.get(State.DEAD) + " mails could not be delivered");
        }
        return complaints;
    }
}
