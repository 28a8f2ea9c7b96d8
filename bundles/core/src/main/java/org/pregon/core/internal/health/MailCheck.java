package org.pregon.core.internal.health;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.mail.MailHealth;

/** Whether mail leaves. A warning: everything else works on while it waits. */
@Component(service = HealthCheck.class, property = {HealthCheck.NAME + "=Mail", HealthCheck.TAGS + "=mail"})
public final class MailCheck implements HealthCheck {
    private final MailHealth mail;

    @Activate
    public MailCheck(@Reference MailHealth mail) {
        this.mail = mail;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<String> complaints = mail.complaints();
        complaints.forEach(one -> log.warn("{}", one));
        if (complaints.isEmpty()) {
            log.info("mail leaves");
        }
        return new Result(log);
    }
}
