package org.pregon.directory.imports;

import java.util.List;
import org.pregon.core.db.Session;
import org.pregon.core.text.SpanishText;
import org.pregon.directory.InstitutionColumn;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Institutions;
import org.pregon.directory.Scope;

/** A row is an institution. */
final class InstitutionTarget implements Target<InstitutionForm> {
    private final Institutions institutions;

    InstitutionTarget(Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public String key() {
        return "institutions";
    }

    @Override
    public String what() {
        return "instituciones";
    }

    @Override
    public List<String> needed() {
        return InstitutionColumn.NEEDED;
    }

    @Override
    public List<String> further() {
        return InstitutionColumn.titles().stream().filter(title -> !InstitutionColumn.NEEDED.contains(title)).toList();
    }

    @Override
    public InstitutionForm read(Cells cells, Session session) {
        return cells.checked(
                new InstitutionForm(
                        cells.text("nombre"),
                        cells.text("siglas"),
                        cells.choice("tipo", InstitutionKind::of,
                                "Este tipo no existe. Ejemplos: Ministerio, Municipalidad distrital, Otra."),
                        cells.choice("ámbito", Scope::of, "Use Distrital, Provincial, Regional, Nacional o Internacional."),
                        cells.text("ubigeo"),
                        cells.text("direccion"),
                        cells.text("telefono"),
                        cells.text("correo"),
                        cells.text("web"),
                        cells.text("notas"),
                        cells.date("verificada"),
                        cells.yes("activa")),
                InstitutionColumn.titlesByField());
    }

    @Override
    public String identity(InstitutionForm row) {
        return SpanishText.sortKey(row.name()) + "\n" + place(row);
    }

    @Override
    public boolean exists(InstitutionForm row, Session session) {
        return institutions.findTwin(session, row.name(), place(row)).isPresent();
    }

    @Override
    public void save(InstitutionForm row, Session session, long importId) {
        institutions.insert(session, row, importId);
    }

    @Override
    public int undo(Session session, long importId) {
        return institutions.undo(session, importId);
    }

    private static String place(InstitutionForm row) {
        return row.ubigeo() == null ? "" : row.ubigeo();
    }
}
