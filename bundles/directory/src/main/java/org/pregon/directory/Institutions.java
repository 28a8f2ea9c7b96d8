package org.pregon.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.search.Search;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.db.PostMapper;

/** The institutions the office deals with. */
@Component(service = Institutions.class)
public final class Institutions {
    /** Name under which their history is kept. */
    public static final String ENTITY = "directory.institution";

    /** What a list may be sorted by; the first is the usual one. */
    public static final List<Sort> ORDERS = List.of(
            Sort.text("name", "name_key", "directory_institution_name"),
            Sort.text("verified", "verified_key", "directory_institution_verified"));
    public static final List<String> SORTS = Sort.names(ORDERS);

    private static final int EXPORT_BATCH = 500;

    private final Sql sql;
    private final Audit audit;
    private final Search search;

    @Activate
    public Institutions(@Reference(target = "(pregon.module=directory)") Sql sql, @Reference Audit audit, @Reference Search search) {
        this.sql = sql;
        this.audit = audit;
        this.search = search;
    }

    public Page<Institution> list(InstitutionFilter filter, Paging paging) {
        Keyset keyset = Keyset.of(paging, ORDERS, filter.wholeList());
        List<Institution> rows = sql.read(session -> session.mapper(InstitutionMapper.class).list(filter, keyset));
        return Page.of(rows, paging, row -> sortKey(row, paging.column()), Institution::id);
    }

    /** Whether nothing was registered yet, active or not. */
    public boolean none() {
        return sql.read(session -> session.mapper(InstitutionMapper.class).count(InstitutionFilter.ALL, 1)) == 0;
    }

    public Count count(InstitutionFilter filter) {
        return Count.of(sql.read(session -> session.mapper(InstitutionMapper.class).count(filter, Count.ENOUGH + 1)));
    }

    /** Hands over every institution of a list in its order, a page at a time, so that memory stays small. */
    public void each(InstitutionFilter filter, Paging paging, Consumer<Institution> reader) {
        Paging next = paging.withLimit(EXPORT_BATCH);
        while (true) {
            Page<Institution> page = list(filter, next);
            page.items().forEach(reader);
            if (page.next() == null) {
                return;
            }
            next = next.after(page.next());
        }
    }

    public Institution get(long id) {
        return sql.read(session -> get(session, id));
    }

    public Institution get(Session session, long id) {
        return session.mapper(InstitutionMapper.class).find(id)
                .orElseThrow(() -> new NotFoundException("No existe esa institución en el directorio."));
    }

    public Optional<Institution> find(long id) {
        return sql.read(session -> session.mapper(InstitutionMapper.class).find(id));
    }

    public Institution create(InstitutionForm form) {
        return sql.write(session -> {
            InstitutionMapper institutions = session.mapper(InstitutionMapper.class);
            refuseTwin(institutions, form, 0);
            return insert(session, form, null);
        });
    }

    /** Inserts within a transaction of the caller, who has looked for twins. */
    public Institution insert(Session session, InstitutionForm form, @Nullable Long importId) {
        InstitutionMapper institutions = session.mapper(InstitutionMapper.class);
        Institution draft = form.institution(0, importId, 1);
        String nameKey = SpanishText.sortKey(draft.name());
        NewId key = new NewId();
        institutions.insert(draft, nameKey, searchKey(draft), verifiedKey(draft), key);
        Institution created = form.institution(key.getId(), importId, 1);
        audit.record(session, ENTITY, created.id(), importId == null ? "create" : "import", describe(null, created));
        search.changed(session, ENTITY, created.id());
        return created;
    }

    public Institution update(long id, InstitutionForm form, int version) {
        return sql.write(session -> update(session, id, form, version));
    }

    /** Changes within a transaction of the caller. */
    public Institution update(Session session, long id, InstitutionForm form, int version) {
        InstitutionMapper institutions = session.mapper(InstitutionMapper.class);
        Institution before = get(session, id);
        refuseTwin(institutions, form, id);
        Institution after = form.institution(id, before.importId(), version + 1);
        if (institutions.update(after, SpanishText.sortKey(after.name()), searchKey(after), verifiedKey(after)) == 0) {
            throw new StaleVersionException();
        }
        audit.record(session, ENTITY, id, action(before, after), describe(before, after));
        search.changed(session, ENTITY, id);
        if (!after.name().equals(before.name())) {
            search.changed(session, Posts.ENTITY, session.mapper(PostMapper.class).idsWithin(id));
            search.changed(session, Terms.ENTITY, session.mapper(PostMapper.class).termIdsWithin(id));
        }
        return after;
    }

    /** A twin has the same name, however accented, at the same place. */
    public Optional<Institution> findTwin(Session session, String name, String ubigeo) {
        return session.mapper(InstitutionMapper.class).findTwin(SpanishText.sortKey(name), ubigeo);
    }

    /** Those of that name, however accented, at the place or, where none is said, anywhere: at most two. */
    public List<Institution> findNamed(Session session, String name, @Nullable String ubigeo) {
        return ubigeo == null
                ? session.mapper(InstitutionMapper.class).findNamesakes(SpanishText.sortKey(name))
                : findTwin(session, name, ubigeo).stream().toList();
    }

    /**
     * Takes back what an import brought, unless somebody has changed it or given it posts since.
     *
     * @return why not, empty once it is away
     */
    public Optional<String> undo(Session session, long id, int version) {
        InstitutionMapper institutions = session.mapper(InstitutionMapper.class);
        if (institutions.deleteUntouched(id, version) == 1) {
            search.changed(session, ENTITY, id);
            return Optional.empty();
        }
        return institutions.find(id).map(kept -> "«" + kept.name() + "» "
                + (kept.version() == version ? "ya tiene cargos registrados." : "cambió después de la importación."));
    }

    private static void refuseTwin(InstitutionMapper institutions, InstitutionForm form, long self) {
        String ubigeo = form.ubigeo() == null ? "" : form.ubigeo();
        institutions.findTwin(SpanishText.sortKey(form.name()), ubigeo)
                .filter(twin -> twin.id() != self)
                .ifPresent(twin -> {
                    throw new InvalidInputException("name", "«" + twin.name() + "» ya está en el directorio con ese UBIGEO"
                            + (twin.active() ? "." : ", desactivada. Ábrala y reactívela."));
                });
    }

    private static String action(Institution before, Institution after) {
        if (before.active() != after.active()) {
            return after.active() ? "activate" : "deactivate";
        }
        return "update";
    }

    private static String sortKey(Institution row, String column) {
        return column.equals("verified") ? verifiedKey(row) : SpanishText.sortKey(row.name());
    }

    private static String searchKey(Institution row) {
        return SpanishText.searchKey(row.name() + " " + (row.acronym() == null ? "" : row.acronym()));
    }

    private static String verifiedKey(Institution row) {
        return row.verifiedOn() == null ? "" : row.verifiedOn().toString();
    }

    private static Changes describe(@Nullable Institution before, Institution after) {
        return Changes.between(before, after)
                .field("name", "Nombre", Institution::name)
                .field("acronym", "Siglas", Institution::acronym)
                .field("kind", "Tipo", institution -> institution.kind().label())
                .field("scope", "Ámbito", institution -> institution.scope().label())
                .field("ubigeo", "UBIGEO", Institution::ubigeo)
                .field("address", "Dirección", Institution::address)
                .field("phone", "Teléfono", Institution::phone)
                .field("email", "Correo", Institution::email)
                .field("website", "Página web", Institution::website)
                .field("notes", "Notas", Institution::notes)
                .field("verifiedOn", "Verificada el", Institution::verifiedOn)
                .field("active", "Activa", institution -> institution.active() ? "sí" : "no")
                .build();
    }
}
