package org.pregon.core.internal.document;

import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;

/** What the next document of a series would be called, were it signed today. */
@Component(service = SeriesPreview.class)
public final class SeriesPreview {
    private final Sql sql;
    private final Office office;
    private final Clock clock;

    @Activate
    public SeriesPreview(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Office office, @Reference Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    /**
     * What would come, or why nothing can.
     *
     * @param next empty where there is a mistake
     */
    record Preview(String next, String heading, String mistake) {}

    /** Asked while somebody types, so a mistake is an answer and no refusal. */
    Preview of(Supplier<SeriesFormat> typed) {
        try {
            return new Preview(next(typed.get()), heading(), "");
        } catch (InvalidInputException mistake) {
            return new Preview("", "", mistake.errors().get(0).message());
        }
    }

    String next(SeriesFormat format) {
        OfficeProfile profile = office.profile();
        String unit = format.unit().isEmpty() ? profile.officeAcronym() : format.unit();
        int year = Lima.today(clock).getYear();
        int number = sql.read(session -> {
            try {
                return SeriesCounter.foresee(session.connection(), format, format.scope(unit, year), year);
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot foresee the number of a " + format.type(), failure);
            }
        });
        return format.designation(number, year, unit, profile);
    }

    String heading() {
        return office.profile().yearName(Lima.today(clock).getYear());
    }
}
