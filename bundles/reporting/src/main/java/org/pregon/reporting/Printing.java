package org.pregon.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.report.SectionData.Photo;
import org.pregon.reporting.docx.DocxRenderer;
import org.pregon.reporting.html.HtmlRenderer;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;
import org.pregon.reporting.paper.Picture;
import org.pregon.reporting.pdf.PdfRenderer;
import org.pregon.reporting.xlsx.XlsxRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a stored report into a file. Two at a time, see {@link Presses}. */
@Component(service = Printing.class)
public final class Printing {
    private static final Logger LOG = LoggerFactory.getLogger(Printing.class);

    private final Media media;
    private final Clock clock;
    private final Presses presses = new Presses();
    private final HtmlRenderer html = new HtmlRenderer();
    private final DocxRenderer docx = new DocxRenderer();
    private final XlsxRenderer xlsx = new XlsxRenderer();

    /** JasperReports is loaded with the first PDF, not with this component. */
    private static final class Pdf {
        static final PdfRenderer RENDERER = new PdfRenderer();
    }

    @Activate
    public Printing(@Reference Media media, @Reference Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    /** The report as it stands. A signed PDF is not made here: it was kept when it was signed. */
    public byte[] print(MonthlyReport report, ReportFormat format) {
        return presses.run(() -> write(paper(report, report.designation()), format));
    }

    /** The PDF of a report that is just getting its number. The caller holds a press, see {@link #holdingPress}. */
    byte[] sign(MonthlyReport report, String designation) {
        return write(paper(report, designation), ReportFormat.PDF);
    }

    /** Waits for a press before a transaction begins, so that none is kept open while waiting. */
    <T> T holdingPress(Supplier<T> work) {
        return presses.run(work);
    }

    private byte[] write(Paper paper, ReportFormat format) {
        return switch (format) {
            case PDF -> Pdf.RENDERER.render(paper);
            case DOCX -> docx.render(paper);
            case XLSX -> xlsx.render(paper);
            case HTML -> html.render(paper).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Paper paper(MonthlyReport report, @Nullable String designation) {
        Snapshot snapshot = Snapshot.parse(report.snapshot());
        LocalDate date = report.signedAt() == null ? Lima.today(clock) : LocalDate.ofInstant(report.signedAt(), Lima.ZONE);
        var letterhead = new Letterhead(snapshot.municipality(), snapshot.office(), snapshot.yearName(),
                Optional.ofNullable(snapshot.escudo()).map(this::bytes).filter(file -> file.length > 0).orElse(null), snapshot.colour());
        return MonthlyReportPaper.of(new MonthlyReportDocument(letterhead, designation, report.month(), date, snapshot.city(),
                snapshot.to(), snapshot.from(), report.reference(), report.texts(), snapshot.parts(), snapshot.gaps(),
                pictures(snapshot), designation != null));
    }

    private List<Picture> pictures(Snapshot snapshot) {
        List<Picture> pictures = new ArrayList<>();
        snapshot.parts().forEach(part -> {
            for (Photo photo : part.data().photos()) {
                pictures.add(new Picture(bytes(photo.media()), photo.caption(), photo.credit()));
            }
        });
        return pictures;
    }

    /** A picture that is gone leaves a grey frame, never a failed report. */
    private byte[] bytes(String id) {
        try {
            Optional<MediaFile> file = media.find(id);
            return file.isPresent() ? Files.readAllBytes(media.shown(file.get())) : new byte[0];
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Picture {} of a report cannot be read", id, e);
            return new byte[0];
        }
    }
}
