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

    static JasperReport shape(JasperReport template, Table table, TableHeights heights) {
        List<Column> columns = table.columns();
        int[] widths = widths(columns);
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            place(template.getColumnHeader(), i, x, widths[i], columns.get(i).align());
            place(template.getDetailSection().getBands()[1], i, x, widths[i], columns.get(i).align());
            x += widths[i] + GAP;
        }
        template.getGroups()[0].setMinHeightToStartNewPage((int) heights.lead());
        template.getGroups()[1].setMinHeightToStartNewPage((int) heights.tail());
        return template;
    }

    static int[] widths(List<Column> columns) {
        int count = Math.min(columns.size(), COLUMNS_AT_MOST);
        int weights = columns.stream().limit(count).mapToInt(Column::weight).sum();
        int room = WIDTH - GAP * (count - 1);
        int[] widths = new int[count];
        int left = WIDTH - GAP * (count - 1);
        for (int i = 0; i < count; i++) {
            widths[i] = i == count - 1 ? left : room * columns.get(i).weight() / weights;
            left -= widths[i];
        }
        return widths;
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
        int lead = 0;
        int tail = table.rows().size() - TableHeights.last(table.rows());
        for (Row row : table.rows()) {
            lead += row.kind() == RowKind.GROUP ? 1 : 0;
            var values = new HashMap<String, Object>();
            values.put("kind", row.kind().name());
            values.put("lead", lead);
            values.put("tail", rows.size() >= tail ? 1 : 0);
            values.put("total", row.kind() == RowKind.TOTAL);
            for (int i = 0; i < count; i++) {
                values.put("c" + i, decimals.get(i).pad(Letters.sans(row.cell(i))));
            }
            rows.add(values);
        }
        return new JRMapCollectionDataSource(rows);
    }
}
