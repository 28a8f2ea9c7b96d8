package org.pregon.reporting.paper;

import java.util.List;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.Column;

/** A piece of a {@link Paper}. Texts are plain: no block carries markup. */
public sealed interface Block {

    void to(BlockWriter writer);

    /** A, DE, ASUNTO … of an official letter. */
    record Address(List<Line> lines) implements Block {
        public Address {
            lines = List.copyOf(lines);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.address(this);
        }
    }

    /**
     * @param note stands under the value, e.g. the post of a person; may be empty
     */
    record Line(String label, String value, String note) {}

    /**
     * @param level 1 for a numbered part, 2 for what stands under it, 3 for a list within
     */
    record Heading(int level, String text) implements Block {
        @Override
        public void to(BlockWriter writer) {
            writer.heading(this);
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public void to(BlockWriter writer) {
            writer.paragraph(this);
        }
    }

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.bullets(this);
        }
    }

    /** Something the reader must know about the document itself, such as a part that is missing. */
    record Note(String text) implements Block {
        @Override
        public void to(BlockWriter writer) {
            writer.note(this);
        }
    }

    /** A few figures set large, to be read in ten seconds. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.figures(this);
        }
    }

    /**
     * @param remark e.g. how it compares with the month before; may be empty
     */
    record Figure(String value, String name, String remark) {}

    record Table(String title, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.table(this);
        }
    }

    record Row(RowKind kind, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell of a column, empty when the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    enum RowKind {
        BODY,
        /** Names the rows that follow; only its first cell is read. */
        GROUP,
        TOTAL
    }

    /** One or two charts side by side. */
    record Charts(List<Chart> charts) implements Block {
        public Charts {
            charts = List.copyOf(charts);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.charts(this);
        }
    }

    record Photos(List<Picture> pictures) implements Block {
        public Photos {
            pictures = List.copyOf(pictures);
        }

        @Override
        public void to(BlockWriter writer) {
            writer.photos(this);
        }
    }

    record Signature(String name, String post, String unit) implements Block {
        public static final String CLOSING = "Es cuanto informo a usted para su conocimiento y fines.";
        @Override
        public void to(BlockWriter writer) {
            writer.signature(this);
        }
    }

    /**
     * How anybody checks a signed document.
     *
     * @param code in groups
     * @param address of the page that checks it, also what the QR says; empty when there is none that the public can open
     */
    record Seal(String code, String address) implements Block {
        public static final String TITLE = "Documento firmado y numerado";

        /** Whether there is a page to lead to. */
        public boolean leads() {
            return !address.isEmpty();
        }

        /** Where the code is typed, or taken. */
        public String site() {
            return leads() ? address.substring(0, address.lastIndexOf('/')) : "Verifique en la sede o en el portal de la municipalidad";
        }

        public String instruction() {
            return leads() ? "Para comprobarlo, lea el código QR o escriba este código en " + site()
                    : site() + " con el código:";
        }

        @Override
        public void to(BlockWriter writer) {
            writer.seal(this);
        }
    }
}
