package org.pregon.directory.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.pregon.core.rest.Json;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionColumn;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Institutions;
import org.pregon.directory.Scope;

/** A row is an institution. */
@Component(service = {Importable.class, InstitutionImport.class})
public final class InstitutionImport implements Importable<InstitutionForm> {
    private static final List<ImportColumn> COLUMNS = Arrays.stream(InstitutionColumn.values()).map(InstitutionColumn::incoming).toList();

    private final Sql sql;
    private final Institutions institutions;

    @Activate
    public InstitutionImport(@Reference(target = "(pregon.module=directory)") Sql sql, @Reference Institutions institutions) {
        this.sql = sql;
        this.institutions = institutions;
    }

    @Override
    public String id() {
        return "directory.institutions";
    }

    @Override
    public String what() {
        return "instituciones";
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
    public InstitutionForm read(Cells cells, Session session) {
        return cells.checked(new InstitutionForm(
                cells.text("nombre"),
                cells.text("siglas"),
                cells.choice("tipo", InstitutionKind::of, "Este tipo no existe. Ejemplos: Ministerio, Municipalidad distrital, Otra."),
                cells.choice("ámbito", Scope::of, "Use Distrital, Provincial, Regional, Nacional o Internacional."),
                cells.text("ubigeo"),
                cells.text("dirección"),
                cells.text("teléfono"),
                cells.text("correo"),
                cells.text("web"),
                cells.text("notas"),
                cells.date("verificada"),
                cells.text("activa") == null ? null : Boolean.valueOf(cells.yes("activa", true))));
    }

    @Override
    public String identity(InstitutionForm row) {
        return SpanishText.sortKey(row.name()) + "\n" + place(row);
    }

    @Override
    public Optional<Twin> twin(InstitutionForm row, Session session) {
        return institutions.findTwin(session, row.name(), place(row))
                .map(twin -> new Twin(twin.id(), twin.name(), "#/directory/" + twin.id()));
    }

    @Override
    public Saved save(InstitutionForm row, Session session, long importId) {
        return Saved.made(institutions.insert(session, row, importId).id(), 1);
    }

    @Override
    public boolean updates() {
        return true;
    }

    /** Empty cells leave what stands. */
    @Override
    public Saved update(InstitutionForm row, Twin twin, Session session, long importId) {
        Institution before = institutions.get(session, twin.id());
        Institution after = institutions.update(session, before.id(), row.over(before), before.version());
        return new Saved(Long.toString(after.id()), after.version(), Json.write(InstitutionForm.of(before)));
    }

    @Override
    public Optional<String> undo(Saved saved, Session session, long importId) {
        if (saved.before() == null) {
            return institutions.undo(session, saved.id(), saved.version());
        }
        Institution now = institutions.get(session, saved.id());
        if (now.version() != saved.version()) {
            return Optional.of("«" + now.name() + "» cambió después de la importación.");
        }
        institutions.update(session, now.id(), Json.read(saved.before(), InstitutionForm.class), now.version());
        return Optional.empty();
    }

    private static String place(InstitutionForm row) {
        return row.ubigeo() == null ? "" : row.ubigeo();
    }
}
