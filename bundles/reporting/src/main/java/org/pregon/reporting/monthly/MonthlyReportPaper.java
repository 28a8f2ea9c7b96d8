package org.pregon.reporting.monthly;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pregon.core.date.Lima;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.monthly.MonthlyReportDocument.Gap;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Person;
import org.pregon.reporting.paper.Block;
import org.pregon.reporting.paper.Block.Address;
import org.pregon.reporting.paper.Block.Bullets;
import org.pregon.reporting.paper.Block.Charts;
import org.pregon.reporting.paper.Block.Heading;
import org.pregon.reporting.paper.Block.Line;
import org.pregon.reporting.paper.Block.Note;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Photos;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Signature;
import org.pregon.reporting.paper.Paper;

/** Lays a {@link MonthlyReportDocument} out as blocks, in the order that the office owes to the Alcaldía. */
public final class MonthlyReportPaper {
    /** The part of the operating plan is a chapter of its own, so it is not repeated among the activities. */
    private static final String PLANNING = "planning";

    /** Says that nobody wrote, and nothing of what there was to write. */
    private static final String NOTHING_WRITTEN = "Sin información registrada.";

    private final MonthlyReportDocument document;
    private final List<Block> blocks = new ArrayList<>();

    private MonthlyReportPaper(MonthlyReportDocument document) {
        this.document = document;
    }

    public static Paper of(MonthlyReportDocument document) {
        return new MonthlyReportPaper(document).compose();
    }

    private Paper compose() {
        address();
        heading("I. Antecedentes");
        paragraphs(document.texts().background(), NOTHING_WRITTEN);
        activities();
        heading("III. Avance del Plan Operativo Institucional");
        operatingPlan();
        heading("IV. Indicadores");
        blocks.addAll(new Indicators(document).blocks());
        heading("V. Actividades programadas para el próximo mes");
        upcoming();
        heading("VI. Dificultades");
        paragraphs(document.texts().difficulties(), NOTHING_WRITTEN);
        heading("VII. Conclusiones y recomendaciones");
        conclusions();
        Person signer = document.from();
        blocks.add(signer.name().isBlank() ? new Signature(signer.post(), document.letterhead().office(), document.letterhead().municipality())
                : new Signature(signer.name(), signer.post(), document.letterhead().municipality()));
        if (document.seal() != null) {
            blocks.add(document.seal());
        }
        if (!document.photos().isEmpty()) {
            heading("Anexo fotográfico");
            blocks.add(new Photos(document.photos()));
        }
        return new Paper(document.letterhead(), name(),
                "Informe mensual de actividades, " + Lima.words(document.month()), !document.signed(), blocks);
    }

    private String name() {
        return Objects.requireNonNullElse(document.number(), "INFORME SIN NÚMERO");
    }

    private void address() {
        var lines = new ArrayList<Line>();
        lines.add(person("A", document.to()));
        lines.add(person("DE", document.from()));
        lines.add(new Line("ASUNTO", "Informe mensual de actividades: " + Lima.words(document.month()), ""));
        if (!document.reference().isBlank()) {
            lines.add(new Line("REFERENCIA", document.reference(), ""));
        }
        lines.add(new Line("FECHA", document.place() + ", " + Lima.words(document.date()), ""));
        blocks.add(new Address(lines));
    }

    /** An office profile may name the post alone. */
    private static Line person(String label, Person person) {
        return person.name().isBlank() ? new Line(label, person.post(), "") : new Line(label, person.name(), person.post());
    }

    private void activities() {
        heading("II. Actividades realizadas");
        KeyFigures.of(document).ifPresent(blocks::add);
        int number = 1;
        for (Part part : document.parts()) {
            if (!part.key().equals(PLANNING)) {
                blocks.add(new Heading(2, number++ + ". " + part.title()));
                content(part.data());
            }
        }
        gaps("Módulos que no pudieron entregar sus datos", true);
        gaps("Módulos que no están instalados", false);
    }

    /** In a place of their own: they are no part of what the last section says. */
    private void gaps(String title, boolean installed) {
        List<Gap> gaps = document.gaps().stream().filter(gap -> !gap.key().equals(PLANNING) && gap.installed() == installed).toList();
        if (!gaps.isEmpty()) {
            blocks.add(new Heading(2, title));
            blocks.add(new Note(gaps.stream().map(gap -> gap(gap, "sus actividades")).collect(joining("\n"))));
        }
    }

    private static String gap(Gap gap, String what) {
        return "El módulo " + gap.module() + (gap.installed() ? " no pudo entregar sus datos" : " no está instalado")
                + "; este informe no incluye " + what + ".";
    }

    private void content(SectionData data) {
        if (data.summary().isBlank() && data.tables().isEmpty() && data.highlights().isEmpty()) {
            blocks.add(new Paragraph("Sin datos registrados en el mes."));
        } else if (!data.summary().isBlank()) {
            paragraphs(data.summary(), "");
        }
        if (!data.highlights().isEmpty()) {
            blocks.add(new Bullets(data.highlights()));
        }
        // Two charts share a line; a third one starts the next.
        for (int i = 0; i < data.charts().size(); i += 2) {
            blocks.add(new Charts(data.charts().subList(i, Math.min(i + 2, data.charts().size()))));
        }
        data.tables().stream().map(MonthlyReportPaper::table).forEach(blocks::add);
    }

    private static Block table(SectionData.Table table) {
        var rows = new ArrayList<Row>();
        table.rows().forEach(cells -> rows.add(new Row(RowKind.BODY, cells)));
        if (!table.total().isEmpty()) {
            rows.add(new Row(RowKind.TOTAL, table.total()));
        }
        return new Block.Table(table.title(), table.columns(), rows);
    }

    private void operatingPlan() {
        document.parts().stream().filter(part -> part.key().equals(PLANNING)).findFirst()
                .ifPresent(part -> content(part.data()));
        document.gaps().stream().filter(gap -> gap.key().equals(PLANNING))
                .forEach(gap -> blocks.add(new Note(gap(gap, "el avance del Plan Operativo Institucional"))));
    }

    private void upcoming() {
        List<Row> rows = document.parts().stream().flatMap(part -> part.data().upcoming().stream())
                .map(u -> new Row(RowKind.BODY, List.of(u.when(), u.what(), u.where(), u.responsible()))).toList();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph("No hay actividades programadas para el próximo mes."));
            return;
        }
        blocks.add(new Block.Table("", List.of(
                new Column("Fecha", 19, Align.LEFT), new Column("Actividad", 36, Align.LEFT),
                new Column("Lugar", 24, Align.LEFT), new Column("Responsable", 22, Align.LEFT)), rows));
    }

    private void conclusions() {
        paragraphs(document.texts().conclusions(), NOTHING_WRITTEN);
        if (!document.texts().recommendations().isBlank()) {
            blocks.add(new Heading(2, "Recomendaciones"));
            paragraphs(document.texts().recommendations(), "");
        }
    }

    private void heading(String text) {
        blocks.add(new Heading(1, text));
    }

    private void paragraphs(String text, String whenBlank) {
        (text.isBlank() ? whenBlank : text).lines().map(String::strip).filter(not(String::isEmpty))
                .forEach(paragraph -> blocks.add(new Paragraph(paragraph)));
    }
}
