package org.pregon.directory.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.Institution;
import org.pregon.directory.Institutions;
import org.pregon.directory.Post;
import org.pregon.directory.PostForm;
import org.pregon.directory.Posts;
import org.pregon.directory.Term;
import org.pregon.directory.TermForm;
import org.pregon.directory.Terms;

/**
 * A row is a post of an institution that is in the directory, usually with its holder. Who holds a post already is left
 * alone: the row goes to a post of its title that is free in its time, or makes another one (a council has many
 * councillors).
 */
final class PostTarget implements Target<PostTarget.PostRow> {
    private static final Map<String, String> COLUMNS = Map.of(
            "title", "cargo", "treatment", "tratamiento", "phone", "telefono", "email", "correo",
            "holder", "titular", "startsOn", "desde", "endsOn", "hasta");

    private final Institutions institutions;
    private final Posts posts;
    private final Terms terms;

    PostTarget(Institutions institutions, Posts posts, Terms terms) {
        this.institutions = institutions;
        this.posts = posts;
        this.terms = terms;
    }

    /** @param term null for a vacant post */
    record PostRow(long institutionId, PostForm post, @Nullable TermForm term) {}

    @Override
    public String key() {
        return "posts";
    }

    @Override
    public String what() {
        return "cargos y sus titulares";
    }

    @Override
    public List<String> needed() {
        return List.of("institucion", "cargo");
    }

    @Override
    public List<String> further() {
        return List.of("ubigeo", "tratamiento", "titular", "desde", "hasta", "telefono", "correo");
    }

    @Override
    public PostRow read(Cells cells, Session session) {
        long institutionId = institution(cells, session);
        // Beside a name they are that person's, and must not stay for who comes next.
        boolean personal = cells.text("titular") != null;
        PostForm post = cells.checked(
                personal ? new PostForm(cells.text("cargo"), null, null, null, null, true)
                        : new PostForm(cells.text("cargo"), cells.text("tratamiento"), cells.text("telefono"), cells.text("correo"), null, true),
                COLUMNS);
        return new PostRow(institutionId, post, term(cells));
    }

    private long institution(Cells cells, Session session) {
        String name = cells.text("institucion");
        List<Institution> found = name == null ? List.of() : institutions.findNamed(session, name, cells.text("ubigeo"));
        if (found.size() == 1) {
            return found.get(0).id();
        }
        cells.wrong("institucion", name == null ? "Escriba la institución."
                : found.isEmpty() ? "No está en el directorio con ese nombre y UBIGEO. Regístrela o impórtela antes."
                : "Hay varias con ese nombre. Agregue su UBIGEO.");
        return 0;
    }

    private static @Nullable TermForm term(Cells cells) {
        String holder = cells.text("titular");
        LocalDate from = cells.date("desde");
        LocalDate until = cells.date("hasta");
        if (holder == null) {
            if (cells.text("desde") != null || cells.text("hasta") != null) {
                cells.wrong("titular", "Hay fechas, pero falta quién ocupa el cargo.");
            }
            return null;
        }
        if (from != null && until != null && until.isBefore(from)) {
            cells.wrong("hasta", "La fecha final no puede ser anterior a la inicial.");
        }
        return cells.checked(new TermForm(holder, from, until, cells.text("tratamiento"), cells.text("telefono"), cells.text("correo")), COLUMNS);
    }

    @Override
    public String identity(PostRow row) {
        TermForm term = row.term();
        return row.institutionId() + "\n" + SpanishText.searchKey(row.post().title())
                + (term == null ? "" : "\n" + SpanishText.searchKey(term.holder()) + "\n" + term.startsOn());
    }

    @Override
    public boolean exists(PostRow row, Session session) {
        List<Post> same = posts.titled(session, row.institutionId(), row.post().title());
        TermForm wanted = row.term();
        if (wanted == null) {
            return !same.isEmpty();
        }
        String holder = SpanishText.searchKey(wanted.holder());
        return same.stream()
                .flatMap(post -> terms.list(session, post.id()).stream())
                .anyMatch(term -> term.startsOn().equals(wanted.startsOn()) && SpanishText.searchKey(term.holder()).equals(holder));
    }

    @Override
    public void save(PostRow row, Session session, long importId) {
        TermForm term = row.term();
        if (term == null) {
            posts.insert(session, row.institutionId(), row.post(), importId);
            return;
        }
        Post post = posts.titled(session, row.institutionId(), row.post().title()).stream()
                .filter(candidate -> candidate.active() && terms.free(session, candidate.id(), term))
                .findFirst()
                .orElseGet(() -> posts.insert(session, row.institutionId(), row.post(), importId));
        terms.appoint(session, post.id(), term, importId);
    }

    @Override
    public int undo(Session session, long importId) {
        int vacant = posts.undo(session, importId);
        int held = terms.undo(session, importId);
        posts.undo(session, importId);
        return vacant + held;
    }
}
