package org.pregon.core.internal.mail;

import jakarta.mail.MessagingException;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** Looks every ten minutes what came back, on one node. */
@Component(service = {Job.class, BounceJob.class})
public final class BounceJob implements Job {
    private static final long SECONDS = 600;

    private final BounceReader reader;
    private final MailboxSettings settings;

    @Activate
    public BounceJob(@Reference BounceReader reader, @Reference MailboxSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "core.mail-bounces";
    }

    @Override
    public String name() {
        return "Leer el correo que rebotó";
    }

    @Override
    public Instant nextAfter(Instant after) {
        return settings.current().value().read() ? Instant.ofEpochSecond((after.getEpochSecond() / SECONDS + 1) * SECONDS) : NEVER;
    }

    @Override
    public void run(JobRun run) {
        try {
            reader.read();
        } catch (MessagingException away) {
            throw new IllegalStateException("No se pudo leer el buzón: " + away.getMessage(), away);
        }
    }
}
