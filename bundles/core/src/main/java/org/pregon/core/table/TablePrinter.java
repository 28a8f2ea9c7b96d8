package org.pregon.core.table;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.report.SectionData.Column;

/** Puts tables on the office's paper. A module that prints offers it; while it does, every list can be had as PDF. */
@ConsumerType
public interface TablePrinter {
    /** A PDF file. */
    byte[] print(PrintedTable table);

    /**
     * A table that is short enough to be read.
     *
     * @param note under the title: what narrows it, how many rows it has, when it was made
     */
    record PrintedTable(String title, String note, List<Column> columns, List<List<String>> rows) {
        public PrintedTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
