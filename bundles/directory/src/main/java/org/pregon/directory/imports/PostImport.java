package org.pregon.directory.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.Cells;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Saved;
import org.pregon.core.imports.Twin;
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
@Component(service = {Importable.class, PostImport.class})
public final class PostImport implements Importable<PostImport.PostRow> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.needed("institución", "institution").says("Como está en el directorio.").also("entidad"),
            ImportColumn.needed("cargo", "title").also("puesto"),
            ImportColumn.further("ubigeo", "ubigeo").says("Si hay varias instituciones con ese nombre.").also("código ubigeo"),
            ImportColumn.further("tratamiento", "treatment").says("Como el teléfono y el correo, es del titular; si la fila no tiene titular, del cargo."),
            ImportColumn.further("titular", "holder").also("nombres y apellidos", "autoridad", "apellidos y nombres", "nombre completo"),
            ImportColumn.further("desde", "startsOn").also("inicio", "fecha de inicio"),
            ImportColumn.further("hasta", "endsOn").also("fin", "fecha de término"),
            ImportColumn.further("teléfono", "phone").also("celular", "teléfonos"),
            ImportColumn.further("correo", "email").also("correo electrónico", "email", "e-mail"));

    private final Sql sql;
    private final Institutions institutions;
    private final Posts posts;
    private final Terms terms;

    @Activate
    public PostImport(@Reference(target = "(pregon.module=directory)") Sql sql, @Reference Institutions institutions,
            @Reference Posts posts, @Reference Terms terms) {
        this.sql = sql;
        this.institutions = institutions;
        this.posts = posts;
        this.terms = terms;
    }

    /** @param term null for a vacant post */
    public record PostRow(long institutionId, PostForm post, @Nullable TermForm term) {}

    @Override
    public String id() {
        return "directory.posts";
    }

    @Override
    public String what() {
        return "cargos y sus titulares";
    }

    @Override
    public String permission() {
        return "directory.write";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public PostRow read(Cells cells, Session session) {
        long institutionId = institution(cells, session);
        // Beside a name they are that person's, and must not stay for who comes next.
        boolean personal = cells.text("titular") != null;
        PostForm post = cells.checked(personal ? new PostForm(cells.text("cargo"), null, null, null, null, true)
                : new PostForm(cells.text("cargo"), cells.text("tratamiento"), cells.text("teléfono"), cells.text("correo"), null, true));
        return new PostRow(institutionId, post, term(cells));
    }

    private long institution(Cells cells, Session session) {
        String name = cells.text("institución");
        List<Institution> found = name == null ? List.of() : institutions.findNamed(session, name, cells.text("ubigeo"));
        if (found.size() == 1) {
            return found.get(0).id();
        }
        cells.wrong("institución", name == null ? "Escriba la institución."
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
        return cells.checked(new TermForm(holder, from, until, cells.text("tratamiento"), cells.text("teléfono"), cells.text("correo")));
    }

    @Override
    public String identity(PostRow row) {
        TermForm term = row.term();
        return row.institutionId() + "\n" + SpanishText.searchKey(row.post().title())
                + (term == null ? "" : "\n" + SpanishText.searchKey(term.holder()) + "\n" + term.startsOn());
    }

    @Override
    public Optional<Twin> twin(PostRow row, Session session) {
        String screen = "#/directory/" + row.institutionId();
        List<Post> same = posts.titled(session, row.institutionId(), row.post().title());
        TermForm wanted = row.term();
        if (wanted == null) {
            return same.stream().findFirst().map(post -> new Twin(post.id(), post.title(), screen));
        }
        String holder = SpanishText.searchKey(wanted.holder());
        return same.stream()
                .flatMap(post -> terms.list(session, post.id()).stream())
                .filter(term -> term.startsOn().equals(wanted.startsOn()) && SpanishText.searchKey(term.holder()).equals(holder))
                .findFirst().map(term -> new Twin(term.id(), term.holder(), screen));
    }

    @Override
    public Saved save(PostRow row, Session session, long importId) {
        TermForm form = row.term();
        if (form == null) {
            return new Saved("post " + posts.insert(session, row.institutionId(), row.post(), importId).id(), 1, null);
        }
        Post post = posts.titled(session, row.institutionId(), row.post().title()).stream()
                .filter(candidate -> candidate.active() && terms.free(session, candidate.id(), form))
                .findFirst()
                .orElseGet(() -> posts.insert(session, row.institutionId(), row.post(), importId));
        Term term = terms.appoint(session, post.id(), form, importId);
        return new Saved("term " + post.id() + " " + term.id(), 1, null);
    }

    @Override
    public Optional<String> undo(Saved saved, Session session, long importId) {
        String[] record = saved.record().split(" ");
        long postId = Long.parseLong(record[1]);
        if (record[0].equals("post")) {
            return posts.undo(session, postId, importId);
        }
        Optional<String> why = terms.undo(session, postId, Long.parseLong(record[2]), importId);
        // A post that the row made goes with its only holder; another one stays.
        posts.undo(session, postId, importId);
        return why;
    }
}
