package org.pregon.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.search.Search;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.db.PostMapper;

/**
 * The posts of institutions. The office writes to the post; who holds it changes ({@link Terms}). What happens to a post
 * stands in the history of its institution, where people look for it.
 */
@Component(service = Posts.class)
public final class Posts {
    /** What the audit trail calls one of them, when somebody looks at who holds it. */
    public static final String ENTITY = "directory.post";

    private final Sql sql;
    private final Audit audit;
    private final Search search;
    private final Clock clock;

    @Activate
    public Posts(
            @Reference(target = "(pregon.module=directory)") Sql sql, @Reference Audit audit, @Reference Search search,
            @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /** Posts of an institution in its order, each with today's holder. */
    public List<Post> list(long institutionId) {
        return sql.read(session -> session.mapper(PostMapper.class).list(institutionId, Lima.today(clock)));
    }

    public Post get(long id) {
        return sql.read(session -> get(session, id));
    }

    Post get(Session session, long id) {
        return session.mapper(PostMapper.class).find(id, Lima.today(clock))
                .orElseThrow(() -> new NotFoundException("No existe ese cargo en el directorio."));
    }

    public Post create(long institutionId, PostForm form) {
        return sql.write(session -> insert(session, institutionId, form, null));
    }

    /** Inserts within a transaction of the caller. */
    public Post insert(Session session, long institutionId, PostForm form, @Nullable Long importId) {
        if (session.mapper(InstitutionMapper.class).find(institutionId).isEmpty()) {
            throw new NotFoundException("No existe esa institución en el directorio.");
        }
        NewId key = new NewId();
        session.mapper(PostMapper.class).insert(form.post(0, institutionId, 1), importId, key);
        Post created = get(session, key.getId());
        audit.record(session, Institutions.ENTITY, institutionId, "update", describe(null, created));
        search.changed(session, ENTITY, created.id());
        return created;
    }

    public Post update(long id, PostForm form, int version) {
        return sql.write(session -> {
            Post before = get(session, id);
            if (session.mapper(PostMapper.class).update(form.post(id, before.institutionId(), version)) == 0) {
                throw new StaleVersionException();
            }
            Post after = get(session, id);
            audit.record(session, Institutions.ENTITY, after.institutionId(), "update", describe(before, after));
            search.changed(session, ENTITY, id);
            search.changed(session, Terms.ENTITY, session.mapper(PostMapper.class).terms(id).stream().map(Term::id).toList());
            return after;
        });
    }

    /** Those of an institution that have the title, however spelled: seven councillors are seven posts. */
    public List<Post> titled(Session session, long institutionId, String title) {
        String key = SpanishText.searchKey(title);
        return session.mapper(PostMapper.class).list(institutionId, Lima.today(clock)).stream()
                .filter(post -> SpanishText.searchKey(post.title()).equals(key))
                .toList();
    }

    /**
     * Takes back a post of an import, unless somebody holds it, held it or changed it since.
     *
     * @return why not, empty once it is away
     */
    public Optional<String> undo(Session session, long id, long importId) {
        PostMapper posts = session.mapper(PostMapper.class);
        if (posts.deleteEmptyOfImport(id, importId) == 1) {
            search.changed(session, ENTITY, id);
            return Optional.empty();
        }
        return posts.find(id, Lima.today(clock)).map(kept -> "El cargo «" + kept.title() + "» cambió o tiene titular desde la importación.");
    }

    private static Changes describe(@Nullable Post before, Post after) {
        String of = after.title() + ": ";
        return Changes.between(before, after)
                .field("title", "Cargo", Post::title)
                .field("treatment", of + "tratamiento", Post::treatment)
                .field("phone", of + "teléfono", Post::phone)
                .field("email", of + "correo", Post::email)
                .field("active", of + "activo", post -> post.active() ? "sí" : "no")
                .build();
    }
}
