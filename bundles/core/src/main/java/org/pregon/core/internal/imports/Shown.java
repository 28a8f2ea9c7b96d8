package org.pregon.core.internal.imports;

import java.util.List;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Preview.Kind;
import org.pregon.core.imports.Preview.KindColumn;
import org.pregon.core.imports.Preview.Source;
import org.pregon.core.imports.Preview;
import org.pregon.core.internal.table.Reading;

/** Puts together what a screen shows of a file before it is saved. */
final class Shown {
    private Shown() {}

    static Preview preview(long id, String fileName, Reading reading, Layout<?> layout, Judge<?> judge, List<Importable<?>> among) {
        Source source = new Source(reading.type(), reading.charset(), reading.separator(), reading.sheet(), reading.sheets(), reading.hidden(),
                reading.withHidden(), layout.heading().line());
        return new Preview(id, layout.kind().id(), layout.kind().what(), fileName, source, layout.columns(), judge.shown(), judge.totals(),
                layout.missing(), layout.remembered(), layout.choice(), among.stream().map(Shown::kind).toList());
    }

    static Kind kind(Importable<?> kind) {
        return new Kind(kind.id(), kind.what(), kind.updates(), kind.columns().stream().map(Shown::column).toList());
    }

    private static KindColumn column(ImportColumn column) {
        return new KindColumn(column.key(), column.label(), column.needed(), column.help());
    }
}
