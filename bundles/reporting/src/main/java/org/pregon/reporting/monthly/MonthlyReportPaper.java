package org.pregon.reporting.monthly;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
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
import org.pregon.reporting.paper.Spanish;

/** Lays a {@link MonthlyReportDocument} out as blocks, in the order that the office owes to the Alcaldía. */
public final class MonthlyReportPaper {
    /** The part of the operating plan is a chapter of its own, so it is not repeated among the activities. */
    private static final String PLANNING = "planning";

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
        paragraphs(document.texts().background(), "Sin antecedentes que señalar.");
        activities();
        heading("III. Avance del Plan Operativo Institucional");
        operatingPlan();
        heading("IV. Indicadores");
        blocks.addAll(new Indicators(document).blocks());
        heading("V. Actividades programadas para el próximo mes");
        upcoming();
        heading("VI. Dificultades");
        paragraphs(document.texts().difficulties(), "No se presentaron dificultades que informar.");
        heading("VII. Conclusiones y recomendaciones");
        conclusions();
        blocks.add(new Signature(document.from().name(), document.from().post(), document.letterhead().municipality()));
        if (!document.photos().isEmpty()) {
            heading("Anexo fotográfico");
            blocks.add(new Photos(document.photos()));
        }
        return new Paper(document.letterhead(), name(),
                "Informe mensual de actividades, " + Spanish.month(document.month()), !document.signed(), blocks);
    }

    private String name() {
        return Objects.requireNonNullElse(document.number(), "INFORME SIN NÚMERO");
    }

    private void address() {
        var lines = new ArrayList<Line>();
        lines.add(new Line("A", document.to().name(), document.to().post()));
        lines.add(new Line("DE", document.from().name(), document.from().post()));
        lines.add(new Line("ASUNTO", "Informe mensual de actividades: " + Spanish.month(document.month()), ""));
        if (!document.reference().isBlank()) {
            lines.add(new Line("REFERENCIA", document.reference(), ""));
        }
        lines.add(new Line("FECHA", document.place() + ", " + Spanish.day(document.date()), ""));
        blocks.add(new Address(lines));
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
        if (!document.missing().isEmpty()) {
            blocks.add(new Note(document.missing().stream()
                    .map(module -> "El módulo " + module + " no está instalado; este informe no incluye sus actividades.")
                    .collect(joining("\n"))));
        }
    }

    private void content(SectionData data) {
        if (data.summary().isBlank() && data.tables().isEmpty() && data.highlights().isEmpty()) {
            blocks.add(new Paragraph("Sin actividades registradas en el mes."));
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
        document.parts().stream().filter(part -> part.key().equals(PLANNING)).findFirst().ifPresentOrElse(
                part -> content(part.data()),
                () -> blocks.add(new Note("El módulo Planificación no está instalado; este informe no incluye el avance "
                        + "del Plan Operativo Institucional.")));
    }

    private void upcoming() {
        List<Row> rows = document.parts().stream().flatMap(part -> part.data().upcoming().stream())
                .map(u -> new Row(RowKind.BODY, List.of(u.when(), u.what(), u.where(), u.responsible()))).toList();
        if (rows.isEmpty()) {
            blocks.add(new Paragraph("No hay actividades programadas para el próximo mes."));
            return;
        }
        blocks.add(new Block.Table("", List.of(
                new Column("Fecha", 16, Align.LEFT), new Column("Actividad", 38, Align.LEFT),
                new Column("Lugar", 24, Align.LEFT), new Column("Responsable", 22, Align.LEFT)), rows));
    }

    private void conclusions() {
        paragraphs(document.texts().conclusions(), "Sin conclusiones adicionales.");
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
