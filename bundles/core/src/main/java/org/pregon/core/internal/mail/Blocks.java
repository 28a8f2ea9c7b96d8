package org.pregon.core.internal.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.BlockMapper.Block;
import org.pregon.core.internal.mail.BlockMapper.Bounced;
import org.pregon.core.internal.mail.BlockMapper.Reader;
import org.pregon.core.internal.mail.BlockMapper.Reason;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.mail.Subscriptions;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;

/** Who gets nothing more; asked when a copy is about to leave, so that a wish of a minute ago counts. */
@Component(service = {Blocks.class, Subscriptions.class})
public final class Blocks implements Subscriptions {
    private static final String ENTITY = "core.mail-block";
    private static final int LONGEST = 400;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Blocks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param detail why, for those who ask later */
    record BlockForm(@NotBlank @Email @Size(max = 254) String address, @NotBlank(message = "Escriba por qué.") @Size(max = 400) String detail) {}

    Page<Block> list(List<String> words, Paging paging) {
        return Page.of(sql.read(session -> blocks(session).list(words, paging)), paging, row -> null, Block::id);
    }

    Count count(List<String> words) {
        return Count.of(sql.read(session -> blocks(session).count(words, Count.ENOUGH + 1)));
    }

    Block create(BlockForm form) {
        String address = form.address().strip().toLowerCase(Locale.ROOT);
        return sql.write(session -> {
            if (blocks(session).findBy(address, "").isPresent()) {
                throw new ConflictException("Esa dirección ya está bloqueada.");
            }
            add(session, address, "", "", Reason.MANUAL, form.detail().strip(), CurrentUser.get().name());
            Block made = blocks(session).findBy(address, "").orElseThrow();
            audit.record(session, ENTITY, made.id(), "create", Changes.between("", address).field("address", "Correo", text -> text).build());
            return made;
        });
    }

    void delete(long id) {
        sql.run(session -> {
            Block block = blocks(session).find(id).orElseThrow(() -> new NotFoundException("Esa dirección ya no está bloqueada."));
            blocks(session).delete(id);
            audit.record(session, ENTITY, id, "delete", Changes.between(block.address(), "").field("address", "Correo", text -> text).build());
        });
    }

    /** The address that a copy went to gets nothing more, or mail again. */
    public void ofCopy(Session session, long copy, boolean blocked, String why) {
        String address = session.mapper(MailLogMapper.class).find(copy).map(MailLogMapper.MailText::address).map(text -> text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new NotFoundException("No existe ese mensaje."));
        Optional<Block> block = blocks(session).findBy(address, "");
        if (blocked && block.isEmpty()) {
            add(session, address, "", "", Reason.MANUAL, why.substring(0, Math.min(LONGEST, why.length())), CurrentUser.get().name());
        } else if (!blocked) {
            block.ifPresent(one -> blocks(session).delete(one.id()));
        }
    }

    @Override
    public Optional<Subscription> find(String token) {
        return sql.read(session -> reader(session, token).map(reader -> new Subscription(reader.topicName(), reader.address(),
                blocks(session).findBy(key(reader), reader.topic()).isPresent())));
    }

    @Override
    public void leave(String token) {
        sql.run(session -> reader(session, token).ifPresent(reader -> {
            if (blocks(session).findBy(key(reader), reader.topic()).isEmpty()) {
                add(session, key(reader), reader.topic(), reader.topicName(), Reason.UNSUBSCRIBED, "", "");
            }
        }));
    }

    /** A mail came back. An address that does not exist gets nothing more, whatever it is. */
    boolean bounced(String messageId, boolean gone, String words) {
        String error = words.substring(0, Math.min(LONGEST, words.length()));
        return sql.write(session -> {
            Optional<Bounced> copy = blocks(session).findByMessageId(messageId);
            if (copy.isEmpty() || blocks(session).bounce(copy.get().id(), error) == 0) {
                return false;
            }
            session.mapper(OutboxMapper.class).log(copy.get().id(), now(), State.BOUNCED.name(), error);
            if (gone) {
                gone(session, copy.get().address(), error);
            }
            return true;
        });
    }

    /** Beside what says so, in its transaction. */
    void gone(Session session, String address, String why) {
        String key = address.toLowerCase(Locale.ROOT);
        if (blocks(session).findBy(key, "").isEmpty()) {
            add(session, key, "", "", Reason.BOUNCED, why, "");
        }
    }

    private void add(Session session, String address, String topic, String topicName, Reason reason, String detail, String by) {
        blocks(session).insert(address, topic, topicName, reason, detail, now(), by);
    }

    private static Optional<Reader> reader(Session session, @Nullable String token) {
        return token == null || token.isEmpty() ? Optional.empty() : blocks(session).findByToken(token);
    }

    private static String key(Reader reader) {
        return reader.address().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static BlockMapper blocks(Session session) {
        return session.mapper(BlockMapper.class);
    }
}
