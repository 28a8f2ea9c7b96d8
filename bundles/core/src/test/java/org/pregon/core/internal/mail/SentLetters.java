package org.pregon.core.internal.mail;

import java.time.Clock;
import java.util.List;
import org.pregon.core.internal.module.CoreModule;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.mail.Outbox;
import org.pregon.core.testing.TestPlatform;

/** The real outbox, for tests of those who write: nothing leaves, and what was written can be read. */
public final class SentLetters {
    private final TestPlatform platform;
    private final Outbox outbox;

    public SentLetters(TestPlatform platform, Clock clock) {
        this.platform = platform;
        Templates templates = new Templates();
        templates.addModule(new CoreModule());
        this.outbox = new OutboxStore(platform.coreSql(), new SmtpSettings(new Settings(platform.coreSql(), platform.audit())), templates, clock);
    }

    public Outbox outbox() {
        return outbox;
    }

    /** What was said about something, the oldest first. */
    public List<String> about(String reference) {
        return outbox.find(reference).stream()
                .map(copy -> platform.coreSql().read(session -> session.mapper(MailLogMapper.class).find(copy.id())).orElseThrow().body())
                .toList();
    }
}
