package org.pregon.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.db.PostMapper;

/** The posts of institutions. The office writes to the post; who holds it changes, and past terms stay. */
@Component(service = Posts.class)
public final class Posts {
    /** Name under which their history is kept. */
    public static final String ENTITY = "directory.post";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Posts(
            @Reference(target = "(pregon.module=directory)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Posts of an institution in its order, each with today's holder. */
    public List<Post> list(long institutionId) {
        return sql.read(session -> session.mapper(PostMapper.class).list(institutionId, Lima.today(clock)));
    }

    public Post get(long id) {
        return sql.read(session -> get(session, id));
    }

    public Post create(long institutionId, PostForm form) {
        return sql.write(session -> {
            if (session.mapper(InstitutionMapper.class).find(institutionId).isEmpty()) {
                throw new NotFoundException("No existe esa institución en el directorio.");
            }
            PostMapper posts = session.mapper(PostMapper.class);
            posts.insert(form.post(0, institutionId, 1));
            Post created = get(session, posts.lastOf(institutionId));
            audit.record(session, ENTITY, created.id(), "create", describe(null, created));
            return created;
        });
    }

    public Post update(long id, PostForm form, int version) {
        return sql.write(session -> {
            Post before = get(session, id);
            if (session.mapper(PostMapper.class).update(form.post(id, before.institutionId(), version)) == 0) {
                throw new StaleVersionException();
            }
            Post after = get(session, id);
            audit.record(session, ENTITY, id, "update", describe(before, after));
            return after;
        });
    }

    /** Everybody who held the post, latest first. */
    public List<Term> terms(long postId) {
        return sql.read(session -> session.mapper(PostMapper.class).terms(postId));
    }

    /**
     * Gives the post to somebody from a day on. The open term before it ends the day before.
     *
     * @throws InvalidInputException when the new term would lie within another one
     */
    public Term appoint(long postId, TermForm form) {
        if (form.endsOn() != null && form.endsOn().isBefore(form.startsOn())) {
            throw new InvalidInputException("endsOn", "La fecha final no puede ser anterior a la inicial.");
        }
        return sql.write(session -> {
            Post post = get(session, postId);
            PostMapper posts = session.mapper(PostMapper.class);
            posts.endOpenTerm(postId, form.startsOn(), form.startsOn().minusDays(1));
            refuseOverlap(posts.terms(postId), form);
            posts.insertTerm(postId, form.holder().strip(), form.startsOn(), form.endsOn());
            audit.record(session, ENTITY, postId, "appoint", Changes.between(post.holder(), form.holder())
                    .field("holder", "Titular desde " + Lima.numbers(form.startsOn()), name -> name)
                    .build());
            return posts.terms(postId).stream()
                    .filter(term -> term.startsOn().equals(form.startsOn()))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Ends the term that lasts; the post is vacant from the next day on. */
    public void vacate(long postId, LocalDate lastDay) {
        sql.run(session -> {
            Post post = get(session, postId);
            if (session.mapper(PostMapper.class).endOpenTerm(postId, lastDay.plusDays(1), lastDay) == 0) {
                throw new InvalidInputException("endsOn", "El cargo no tiene un titular que haya empezado antes de esa fecha.");
            }
            audit.record(session, ENTITY, postId, "vacate", Changes.between(post.holder(), (String) null)
                    .field("holder", "Titular hasta " + Lima.numbers(lastDay), name -> name)
                    .build());
        });
    }

    private static void refuseOverlap(List<Term> terms, TermForm form) {
        LocalDate end = Objects.requireNonNullElse(form.endsOn(), LocalDate.MAX);
        for (Term term : terms) {
            LocalDate termEnd = Objects.requireNonNullElse(term.endsOn(), LocalDate.MAX);
            if (!term.startsOn().isAfter(end) && !termEnd.isBefore(form.startsOn())) {
                throw new InvalidInputException("startsOn", "En esas fechas el cargo lo ocupó " + term.holder() + " (desde "
                        + Lima.numbers(term.startsOn()) + "). Corrija las fechas.");
            }
        }
    }

    private Post get(Session session, long id) {
        return session.mapper(PostMapper.class).find(id, Lima.today(clock))
                .orElseThrow(() -> new NotFoundException("No existe ese cargo en el directorio."));
    }

    private static Changes describe(@Nullable Post before, Post after) {
        return Changes.between(before, after)
                .field("title", "Cargo", Post::title)
                .field("treatment", "Tratamiento", Post::treatment)
                .field("phone", "Teléfono", Post::phone)
                .field("email", "Correo", Post::email)
                .field("position", "Orden", Post::position)
                .field("active", "Activo", post -> post.active() ? "sí" : "no")
                .build();
    }
}
