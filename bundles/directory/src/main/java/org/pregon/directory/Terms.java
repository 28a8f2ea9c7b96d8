package org.pregon.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.search.Search;
import org.pregon.directory.db.PostMapper;

/** Who holds a post, and who held it: terms never overlap, and past ones stay. */
@Component(service = Terms.class)
public final class Terms {
    /** What the search calls one of them: a person at a post. */
    public static final String ENTITY = "directory.person";

    private final Sql sql;
    private final Posts posts;
    private final Audit audit;
    private final Search search;

    @Activate
    public Terms(
            @Reference(target = "(pregon.module=directory)") Sql sql, @Reference Posts posts, @Reference Audit audit,
            @Reference Search search) {
        this.sql = sql;
        this.posts = posts;
        this.audit = audit;
        this.search = search;
    }

    /** Everybody who held the post, latest first. */
    public List<Term> list(long postId) {
        return sql.read(session -> list(session, postId)).stream().filter(term -> !term.blocked()).toList();
    }

    public List<Term> list(Session session, long postId) {
        return session.mapper(PostMapper.class).terms(postId);
    }

    public Term get(long postId, long termId) {
        return sql.read(session -> open(session, postId, termId));
    }

    /** Whether nobody holds the post on any day of that time. */
    public boolean free(Session session, long postId, TermForm form) {
        return list(session, postId).stream().noneMatch(term -> term.overlaps(form));
    }

    /**
     * Gives the post to somebody from a day on. A term without end before it ends the day before.
     *
     * @throws InvalidInputException when the new term would lie within another one
     */
    public Term appoint(long postId, TermForm form) {
        return sql.write(session -> appoint(session, postId, form, null));
    }

    /** Appoints within a transaction of the caller. */
    public Term appoint(Session session, long postId, TermForm form, @Nullable Long importId) {
        PostMapper rows = session.mapper(PostMapper.class);
        Post post = lock(session, postId, importId == null);
        for (Term term : rows.terms(postId)) {
            if (term.endsOn() == null && term.startsOn().isBefore(form.startsOn())) {
                end(session, post, term, form.startsOn().minusDays(1));
            }
        }
        check(rows.terms(postId), form, 0);
        NewId key = new NewId();
        rows.insertTerm(postId, form, importId, key);
        Term made = Term.of(key.getId(), postId, form);
        note(session, post, null, made);
        return made;
    }

    /** Ends the term that goes on after that day, also one whose end was set later; the post is vacant from then on. */
    public Post vacate(long postId, LocalDate lastDay) {
        return sql.write(session -> {
            Post post = lock(session, postId, true);
            Term term = list(session, postId).stream()
                    .filter(held -> !held.startsOn().isAfter(lastDay))
                    .filter(held -> held.endsOn() == null || held.endsOn().isAfter(lastDay))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("lastDay",
                            "Ese día nadie ocupaba el cargo, o fue su último día."));
            end(session, post, term, lastDay);
            return posts.get(session, postId);
        });
    }

    /** Corrects what was registered wrongly; {@code version} is the post's. */
    public Post correct(long postId, long termId, TermForm form, int version) {
        return sql.write(session -> {
            Post post = lock(session, postId, version);
            Term before = open(session, postId, termId);
            check(list(session, postId), form, termId);
            session.mapper(PostMapper.class).updateTerm(termId, postId, form);
            note(session, post, before, Term.of(termId, postId, form));
            return posts.get(session, postId);
        });
    }

    /** Takes away a term that never was; {@code version} is the post's. */
    public void delete(long postId, long termId, int version) {
        sql.run(session -> {
            Post post = lock(session, postId, version);
            Term before = open(session, postId, termId);
            session.mapper(PostMapper.class).deleteTerm(termId, postId);
            note(session, post, before, null);
        });
    }

    /**
     * Takes back a term of an import, unless somebody has changed it since.
     *
     * @return why not, empty once it is away
     */
    public Optional<String> undo(Session session, long postId, long termId, long importId) {
        if (session.mapper(PostMapper.class).deleteTermOfImport(termId, importId) == 1) {
            search.changed(session, ENTITY, termId);
            return Optional.empty();
        }
        return list(session, postId).stream().filter(term -> term.id() == termId).findFirst()
                .map(kept -> "El periodo de " + kept.holder() + " cambió después de la importación.");
    }

    /** Two who appoint at once must not both find the post free. */
    private Post lock(Session session, long postId, boolean byHand) {
        session.mapper(PostMapper.class).touch(postId, byHand);
        return posts.get(session, postId);
    }

    private Post lock(Session session, long postId, int version) {
        Post post = lock(session, postId, true);
        if (post.version() != version + 1) {
            throw new StaleVersionException();
        }
        return post;
    }

    /** One that is not hidden: it is neither shown nor corrected. */
    private static Term open(Session session, long postId, long termId) {
        return session.mapper(PostMapper.class).terms(postId).stream()
                .filter(term -> term.id() == termId && !term.blocked())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Ese cargo no tiene ese titular."));
    }

    private void end(Session session, Post post, Term term, LocalDate lastDay) {
        TermForm shorter = term.until(lastDay);
        session.mapper(PostMapper.class).updateTerm(term.id(), post.id(), shorter);
        note(session, post, term, Term.of(term.id(), post.id(), shorter));
    }

    private static void check(List<Term> terms, TermForm form, long self) {
        if (form.endsOn() != null && form.endsOn().isBefore(form.startsOn())) {
            throw new InvalidInputException("endsOn", "La fecha final no puede ser anterior a la inicial.");
        }
        for (Term term : terms) {
            if (term.id() != self && term.overlaps(form)) {
                throw new InvalidInputException("startsOn", "En esas fechas el cargo es de " + (term.blocked() ? "alguien cuyos datos están bloqueados" : term.holder()) + " ("
                        + period(term) + "). Corrija las fechas o registre antes su cese.");
            }
        }
    }

    private void note(Session session, Post post, @Nullable Term before, @Nullable Term after) {
        audit.record(session, Institutions.ENTITY, post.institutionId(), "update", Changes.between(before, after)
                .field("holder", post.title(), term -> term.holder() + ", " + period(term))
                .field("holderTreatment", post.title() + ": tratamiento del titular", Term::treatment)
                .field("holderPhone", post.title() + ": teléfono del titular", Term::phone)
                .field("holderEmail", post.title() + ": correo del titular", Term::email)
                .field("source", post.title() + ": origen de los datos", Term::source)
                .field("purpose", post.title() + ": finalidad de los datos", Term::purpose)
                .field("basis", post.title() + ": base legal", term -> term.basis() == null ? null : term.basis().label())
                .field("obtainedOn", post.title() + ": datos obtenidos el", Term::obtainedOn)
                .build());
        Stream.of(before, after).flatMap(Stream::ofNullable).map(Term::id).distinct()
                .forEach(id -> search.changed(session, ENTITY, id));
    }

    private static String period(Term term) {
        String since = "desde el " + Lima.numbers(term.startsOn());
        return term.endsOn() == null ? since : since + " hasta el " + Lima.numbers(term.endsOn());
    }
}
