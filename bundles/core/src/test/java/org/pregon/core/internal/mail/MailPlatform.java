package org.pregon.core.internal.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.pregon.core.PregonModule;
import org.pregon.core.internal.document.DocumentRegister;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.document.SeriesFormats;
import org.pregon.core.internal.media.MediaStore;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.MailTemplate;
import org.pregon.core.mail.MailTemplate.Placeholder;
import org.pregon.core.mail.Outbox.Sent;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The mail services over a real mail server, put together as Declarative Services would. */
final class MailPlatform implements AutoCloseable {
    static final MailTemplate TEMPLATE = new MailTemplate("test.invite", "Invitación de prueba", "Invitación: {acto}", "Señora {nombre}:\n\nLe esperamos en {acto}.\n",
            List.of(new Placeholder("acto", "Nombre del acto", "Aniversario"), new Placeholder("nombre", "A quién", "Ana Quispe")));

    final MovableClock clock = new MovableClock(TestPlatform.NOW);
    final TestPlatform platform;
    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final Templates templates = new Templates();
    final SmtpSettings smtp;
    final OutboxStore outbox;
    final MailLog log;
    final MediaStore media;
    final Composer composer;
    final Blocks blocks;
    final TemplateBook book;
    final MailboxSettings mailbox;
    final BounceReader bounces;
    final OutboxQueue queue;
    final OutboxSender sender;
    private final CurrentUser.Scope user = CurrentUser.enter(CurrentUser.SYSTEM);

    MailPlatform(TestDatabase engine, Path folder) {
        platform = new TestPlatform(engine, clock);
        Settings settings = new Settings(platform.coreSql(), platform.audit());
        templates.addModule(new PregonModule() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<MailTemplate> mailTemplates() {
                return List.of(TEMPLATE);
            }
        });
        smtp = new SmtpSettings(settings);
        outbox = new OutboxStore(platform.coreSql(), smtp, templates, clock);
        log = new MailLog(platform.coreSql(), platform.audit(), clock);
        media = new MediaStore(platform.coreSql(), clock, folder);
        PublicAddress address = new PublicAddress(settings, "https://pregon.muni.example/");
        composer = new Composer(smtp, platform.office(), address, media, new DocumentRegister(platform.coreSql(),
                new SeriesFormats(platform.coreSql(), platform.audit(), clock), address, platform.office(), platform.audit(), platform.search(), clock));
        blocks = new Blocks(platform.coreSql(), platform.audit(), clock);
        book = new TemplateBook(platform.coreSql(), templates, outbox, platform.office(), platform.audit());
        mailbox = new MailboxSettings(settings);
        bounces = new BounceReader(mailbox, blocks);
        queue = anotherQueue();
        sender = node(queue, Duration.ZERO, System::nanoTime);
    }

    OutboxQueue anotherQueue() {
        return new OutboxQueue(platform.coreSql(), blocks, clock);
    }

    /** One that sends from the same database. */
    OutboxSender node(OutboxQueue own, Duration patience, LongSupplier nanos) {
        return new OutboxSender(own, composer, smtp, new LostCopies(own, patience, nanos));
    }

    void startServer() {
        server.start();
        use(server.getSmtp().getPort());
    }

    void use(int port) {
        smtp.save(new Smtp("127.0.0.1", port, Smtp.Security.NONE, "oficina@muni.example", null, null),
                smtp.saved().map(Settings.Versioned::version).orElse(0));
    }

    void send(Mail mail) {
        platform.coreSql().run(session -> outbox.send(session, mail));
    }

    /** A short letter about {@code reference}. */
    void send(String reference, String... to) {
        send(new Mail(List.of(to), "Aviso", "Texto", reference, List.of()));
    }

    Sent only(String reference) {
        List<Sent> found = outbox.find(reference);
        if (found.size() != 1) {
            throw new AssertionError(found);
        }
        return found.get(0);
    }

    MimeMessage received(int index) {
        return server.getReceivedMessages()[index];
    }

    /** The leaves of a message, by media type. */
    static List<BodyPart> parts(MimeMessage message) throws MessagingException, IOException {
        List<BodyPart> parts = new ArrayList<>();
        collect((Multipart) message.getContent(), parts);
        return parts;
    }

    private static void collect(Multipart many, List<BodyPart> parts) throws MessagingException, IOException {
        for (int i = 0; i < many.getCount(); i++) {
            if (many.getBodyPart(i).getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                parts.add(many.getBodyPart(i));
            }
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sender.stop();
        server.stop();
        user.close();
        platform.close();
    }
}
