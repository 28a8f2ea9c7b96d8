package org.pregon.core.internal.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.mail.Outbox;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.media.MediaUses;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.search.Search;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.SpanishText;

/** Notices: what is sent stands as it is, since people have confirmed just that; what was wrong is withdrawn, and sent anew. */
@Component(service = Notices.class)
public final class Notices {
    static final String ENTITY = "core.notice";
    static final List<Sort> ORDERS = List.of(new Sort("sent", "sent_at", "core_notice_sent", Instant::parse));

    private static final int LONGEST_KEY = 800;
    private static final int EXPORT_BATCH = 200;

    private final Sql sql;
    private final Audit audit;
    private final Search search;
    private final Media media;
    private final MediaUses uses;
    private final Outbox outbox;
    private final NoticeLetters letters;
    private final Clock clock;

    @Activate
    public Notices(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Search search, @Reference Media media,
            @Reference MediaUses uses, @Reference Outbox outbox, @Reference NoticeLetters letters, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.search = search;
        this.media = media;
        this.uses = uses;
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    Page<Notice> list(NoticeFilter filter, Paging paging) {
        Keyset keyset = Keyset.of(paging, ORDERS, filter.equals(NoticeFilter.ALL));
        List<Notice> rows = sql.read(session -> session.mapper(NoticeMapper.class).list(filter, keyset, me().id()));
        return Page.of(rows, paging, row -> row.sentAt().toString(), Notice::id);
    }

    Count count(NoticeFilter filter) {
        return Count.of(sql.read(session -> session.mapper(NoticeMapper.class).count(filter, Count.ENOUGH + 1)));
    }

    void each(NoticeFilter filter, Paging paging, Consumer<Notice> reader) {
        Paging next = paging.withLimit(EXPORT_BATCH);
        for (Page<Notice> page = list(filter, next);; page = list(filter, next)) {
            page.items().forEach(reader);
            if (page.next() == null) {
                return;
            }
            next = next.after(page.next());
        }
    }

    Audience audience() {
        return sql.read(Audience::of);
    }

    Notice get(long id) {
        return sql.read(session -> find(session, id));
    }

    Notice send(NoticeForm form) {
        CurrentUser author = me();
        MediaFile file = Optional.ofNullable(form.attachment()).map(one -> media.find(one)
                .orElseThrow(() -> new InvalidInputException("attachment", "Ese archivo no está: súbalo otra vez."))).orElse(null);
        return sql.write(session -> {
            Audience all = Audience.of(session);
            List<Person> readers = all.chosen(form, author.id());
            Notice draft = new Notice(0, form.title().strip(), form.body().strip(), author.id(), author.name(), all.words(form),
                    file == null ? null : file.id(), file == null ? null : file.name(), form.mailed(), NoticeState.SENT, "", now(), 1, 0, 0, 0, null);
            NewId key = new NewId();
            NoticeMapper notices = session.mapper(NoticeMapper.class);
            notices.insert(draft, searchKey(draft), key);
            readers.forEach(reader -> notices.insertReader(key.getId(), reader));
            if (file != null) {
                uses.attach(session, file.id(), ENTITY, key.getId());
            }
            search.changed(session, ENTITY, key.getId());
            Notice sent = find(session, key.getId());
            audit.record(session, ENTITY, sent.id(), "create", describe(null, sent));
            if (form.mailed()) {
                letters.send(session, NoticeMails.SENT, sent, readers.stream().map(Person::email).toList());
            }
            return sent;
        });
    }

    Notice withdraw(long id, String reason, int version) {
        return sql.write(session -> {
            Notice before = own(session, id);
            if (session.mapper(NoticeMapper.class).withdraw(id, reason.strip(), version) == 0) {
                throw new StaleVersionException();
            }
            // What has not left yet need not.
            outbox.steer(session, NoticeLetters.reference(id), Outbox.Steering.CANCEL);
            search.changed(session, ENTITY, id);
            Notice after = find(session, id);
            audit.record(session, ENTITY, id, "withdraw", describe(before, after));
            return after;
        });
    }

    /** The current user has read it; said twice, it is so all the same. */
    Notice confirm(long id) {
        return sql.write(session -> {
            Notice notice = find(session, id);
            if (notice.state() == NoticeState.WITHDRAWN) {
                throw new ConflictException("Este aviso se retiró: ya no hace falta confirmarlo.");
            }
            if (notice.addressed() == 0) {
                throw new ConflictException("Este aviso no pide su confirmación.");
            }
            if (session.mapper(NoticeMapper.class).read(id, me().id(), now()) > 0) {
                audit.record(session, ENTITY, id, "receive", Changes.NONE);
            }
            return find(session, id);
        });
    }

    /** Who has read it and who has not, for those who see after it. */
    List<Receipt> receipts(long id) {
        return sql.read(session -> session.mapper(NoticeMapper.class).receipts(own(session, id).id()));
    }

    /** Reminds those who have not read it, on their first page and by mail. */
    Notice remind(long id) {
        return sql.write(session -> {
            Notice notice = own(session, id);
            NoticeMapper notices = session.mapper(NoticeMapper.class);
            int reminded = notices.remind(id, now());
            if (notice.state() == NoticeState.WITHDRAWN || reminded == 0) {
                throw new ConflictException(reminded == 0 ? "Ya lo leyeron todos." : "Este aviso se retiró.");
            }
            letters.send(session, NoticeMails.REMINDER, notice, notices.unreadEmails(id));
            audit.record(session, ENTITY, id, "remind", Changes.between(0, reminded).field("readers", "A cuántos", number -> number).build());
            return notice;
        });
    }

    /** Who wrote a notice sees after it, or an administrator when they are gone. */
    static boolean sees(Notice notice, CurrentUser user) {
        return notice.authorId() == user.id() || user.may("core.admin");
    }

    private static Notice own(Session session, long id) {
        Notice notice = find(session, id);
        if (!sees(notice, me())) {
            throw new ForbiddenException("Lo ve " + notice.authorName() + ", que envió el aviso.");
        }
        return notice;
    }

    private static Notice find(Session session, long id) {
        return session.mapper(NoticeMapper.class).find(id, me().id()).orElseThrow(() -> new NotFoundException("No existe ese aviso."));
    }

    private static CurrentUser me() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }

    private static String searchKey(Notice notice) {
        String key = SpanishText.searchKey(String.join(" ", notice.title(), notice.authorName(), notice.audience()));
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Changes describe(@Nullable Notice before, Notice after) {
        return Changes.between(before, after)
                .field("title", "Título", Notice::title)
                .field("body", "Texto", Notice::body)
                .field("audience", "Para", Notice::audience)
                .field("readers", "Destinatarios", Notice::readers)
                .field("attachment", "Adjunto", Notice::attachmentName)
                .field("byMail", "También por correo", notice -> notice.byMail() ? "sí" : "no")
                .field("state", "Estado", notice -> notice.state().label())
                .field("reason", "Motivo", Notice::reason)
                .build();
    }
}
