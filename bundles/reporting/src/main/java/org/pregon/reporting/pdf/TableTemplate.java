package org.pregon.reporting.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;

/** Fits the table template, which has room for ten columns, to the columns of one table. */
final class TableTemplate {
    static final int COLUMNS_AT_MOST = 10;
    private static final int WIDTH = 467;
    private static final int GAP = 9;

    private TableTemplate() {}

    static JasperReport shape(JasperReport template, List<Column> columns) {
        int count = Math.min(columns.size(), COLUMNS_AT_MOST);
        int weights = columns.stream().limit(count).mapToInt(Column::weight).sum();
        int room = WIDTH - GAP * (count - 1);
        int x = 0;
        for (int i = 0; i < count; i++) {
            int width = i == count - 1 ? WIDTH - x : room * columns.get(i).weight() / weights;
            place(template.getColumnHeader(), i, x, width, columns.get(i).align());
            place(template.getDetailSection().getBands()[1], i, x, width, columns.get(i).align());
            x += width + GAP;
        }
        return template;
    }

    /** The text fields of a band stand in the order of the columns. */
    private static void place(JRBand band, int column, int x, int width, Align align) {
        JRElement field = band.getElements()[column];
        field.setX(x);
        field.setWidth(width);
        ((JRTextField) field).setHorizontalTextAlign(switch (align) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
            case CENTER -> HorizontalTextAlignEnum.CENTER;
        });
    }

    static List<String> titles(Table table) {
        return table.columns().stream().limit(COLUMNS_AT_MOST).map(Column::title).map(Letters::sans).toList();
    }

    static JRMapCollectionDataSource rows(Table table) {
        int count = Math.min(table.columns().size(), COLUMNS_AT_MOST);
        List<Decimals> decimals = IntStream.range(0, count)
                .mapToObj(i -> table.columns().get(i).align() == Align.RIGHT ? Decimals.of(table.rows(), i) : Decimals.NONE)
                .toList();
        var rows = new ArrayList<Map<String, ?>>(table.rows().size());
        for (Row row : table.rows()) {
            var values = new HashMap<String, Object>();
            values.put("kind", row.kind().name());
            values.put("total", row.kind() == RowKind.TOTAL);
            for (int i = 0; i < count; i++) {
                values.put("c" + i, decimals.get(i).pad(Letters.sans(row.cell(i))));
            }
            rows.add(values);
        }
        return new JRMapCollectionDataSource(rows);
    }
}
