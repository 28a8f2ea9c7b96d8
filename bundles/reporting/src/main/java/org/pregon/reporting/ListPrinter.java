package org.pregon.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.table.TablePrinter;
import org.pregon.reporting.paper.Block.Paragraph;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;

/** Prints the lists of every module under the office's letterhead. */
@Component
public final class ListPrinter implements TablePrinter {
    private final Office office;
    private final Printing printing;
    private final Clock clock;

    @Activate
    public ListPrinter(@Reference Office office, @Reference Printing printing, @Reference Clock clock) {
        this.office = office;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public byte[] print(PrintedTable table) {
        List<Row> rows = table.rows().stream().map(cells -> new Row(RowKind.BODY, cells)).toList();
        return printing.pdf(new Paper(letterhead(), table.title(), office.profile().officeAcronym(), false,
                List.of(new Paragraph(table.note()), new Table("", table.columns(), rows))));
    }

    private Letterhead letterhead() {
        OfficeProfile profile = office.profile();
        byte[] escudo = Optional.ofNullable(profile.escudo()).map(printing::bytes).filter(file -> file.length > 0).orElse(null);
        return new Letterhead(profile.municipality(), profile.office(), profile.yearName(Lima.today(clock).getYear()), escudo, profile.colour());
    }
}
