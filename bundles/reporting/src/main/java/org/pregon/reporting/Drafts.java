package org.pregon.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.core.office.OfficeProfile;

/** The next state of a report, whatever step is taken: a copy with its version counted up. */
final class Drafts {
    private Drafts() {}

    static MonthlyReport first(YearMonth month, Snapshot snapshot, Instant now) {
        return draft(month.toString(), 1, snapshot, "", background(month, snapshot), "", "", "", now);
    }

    static MonthlyReport next(MonthlyReport returned, Snapshot snapshot, Instant now) {
        String reference = "Reemplaza al " + returned.designation() + (returned.state() == ReportState.RETURNED ? ", devuelto con observaciones" : ", anulado")
                + (returned.reference().isEmpty() ? "" : "; " + returned.reference());
        return draft(returned.monthKey(), returned.edition() + 1, snapshot, reference.substring(0, Math.min(400, reference.length())),
                returned.background(), returned.difficulties(), returned.conclusions(), returned.recommendations(), now);
    }

    static MonthlyReport with(MonthlyReport r, MonthlyReportForm form) {
        return new MonthlyReport(r.id(), r.monthKey(), r.edition(), r.state().edited(), r.snapshot(), form.reference().strip(),
                form.background().strip(), form.difficulties().strip(), form.conclusions().strip(), form.recommendations().strip(),
                r.assembledAt(), r.announcedAt(), null, null, null, null, null, null, null, null, r.version() + 1);
    }

    static MonthlyReport with(MonthlyReport r, Snapshot snapshot, Instant now) {
        return copy(r, r.state().edited(), snapshot.json(), now);
    }

    static MonthlyReport with(MonthlyReport r, ReportState state) {
        return copy(r, state, r.snapshot(), r.assembledAt());
    }

    /** What is signed is what is printed: it keeps its version until it is saved as signed. */
    static MonthlyReport under(MonthlyReport r, OfficeProfile profile, LocalDate day) {
        return new MonthlyReport(r.id(), r.monthKey(), r.edition(), r.state(), Snapshot.parse(r.snapshot()).under(profile, day).json(), r.reference(),
                r.background(), r.difficulties(), r.conclusions(), r.recommendations(), r.assembledAt(), r.announcedAt(), r.documentId(),
                r.designation(), r.signedAt(), r.signedBy(), r.sha256(), r.answeredAt(), r.answeredBy(), r.remarks(), r.version());
    }

    static MonthlyReport signed(MonthlyReport r, long documentId, String designation, Instant at, String by, String sha256) {
        return new MonthlyReport(r.id(), r.monthKey(), r.edition(), ReportState.SIGNED, r.snapshot(), r.reference(),
                r.background(), r.difficulties(), r.conclusions(), r.recommendations(), r.assembledAt(), r.announcedAt(),
                documentId, designation, at, by, sha256, null, null, null, r.version() + 1);
    }

    static MonthlyReport answered(MonthlyReport r, ReportState state, Instant at, String by, @Nullable String remarks) {
        return new MonthlyReport(r.id(), r.monthKey(), r.edition(), state, r.snapshot(), r.reference(), r.background(),
                r.difficulties(), r.conclusions(), r.recommendations(), r.assembledAt(), r.announcedAt(), r.documentId(),
                r.designation(), r.signedAt(), r.signedBy(), r.sha256(), at, by, remarks, r.version() + 1);
    }

    private static MonthlyReport copy(MonthlyReport r, ReportState state, String snapshot, Instant assembledAt) {
        return new MonthlyReport(r.id(), r.monthKey(), r.edition(), state, snapshot, r.reference(), r.background(),
                r.difficulties(), r.conclusions(), r.recommendations(), assembledAt, r.announcedAt(), r.documentId(),
                r.designation(), r.signedAt(), r.signedBy(), r.sha256(), r.answeredAt(), r.answeredBy(), r.remarks(), r.version() + 1);
    }

    private static MonthlyReport draft(String month, int edition, Snapshot snapshot, String reference, String background,
            String difficulties, String conclusions, String recommendations, Instant now) {
        return new MonthlyReport(0, month, edition, ReportState.DRAFT, snapshot.json(), reference, background, difficulties,
                conclusions, recommendations, now, null, null, null, null, null, null, null, null, null, 1);
    }

    private static String background(YearMonth month, Snapshot snapshot) {
        return "En cumplimiento del Reglamento de Organización y Funciones y del Plan Operativo Institucional, la "
                + snapshot.office() + " informa las actividades ejecutadas en " + Lima.words(month) + ".";
    }
}
