package org.pregon.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.document.Documents;
import org.pregon.core.document.Stamp;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.office.Office;
import org.pregon.core.report.SectionData.Photo;
import org.pregon.reporting.docx.DocxRenderer;
import org.pregon.reporting.html.HtmlRenderer;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.paper.Block.Seal;
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
    private final Documents documents;
    private final Office office;
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
    public Printing(@Reference Media media, @Reference Documents documents, @Reference Office office, @Reference Clock clock) {
        this.media = media;
        this.documents = documents;
        this.office = office;
        this.clock = clock;
    }

    /** The report as it stands, a draft under today's letterhead as it would be signed. A signed PDF is not made here: it was kept when it was signed. */
    public byte[] print(MonthlyReport report, ReportFormat format) {
        Stamp stamp = report.documentId() == null ? null : documents.stamp(report.documentId());
        MonthlyReport shown = stamp == null ? Drafts.under(report, office.profile(), Lima.today(clock)) : report;
        return presses.run(() -> write(paper(shown, stamp), format));
    }

    /** The PDF of a report that is just getting its number. */
    byte[] sign(MonthlyReport report, Stamp stamp) {
        return presses.run(() -> write(paper(report, stamp), ReportFormat.PDF));
    }

    /** A paper that is no report. */
    byte[] pdf(Paper paper) {
        return presses.run(() -> write(paper, ReportFormat.PDF));
    }

    private byte[] write(Paper paper, ReportFormat format) {
        return switch (format) {
            case PDF -> Pdf.RENDERER.render(paper);
            case DOCX -> docx.render(paper);
            case XLSX -> xlsx.render(paper);
            case HTML -> html.render(paper).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Paper paper(MonthlyReport report, @Nullable Stamp stamp) {
        Snapshot snapshot = Snapshot.parse(report.snapshot());
        // A report of December is signed in January, under the name of the new year.
        String yearName = stamp == null || stamp.yearName().isEmpty() ? snapshot.yearName() : stamp.yearName();
        var letterhead = new Letterhead(snapshot.municipality(), snapshot.office(), yearName,
                Optional.ofNullable(snapshot.escudo()).map(this::bytes).filter(file -> file.length > 0).orElse(null), snapshot.colour());
        return MonthlyReportPaper.of(new MonthlyReportDocument(letterhead, stamp == null ? null : stamp.designation(), report.month(),
                stamp == null ? Lima.today(clock) : stamp.date(), snapshot.city(),
                snapshot.to(), snapshot.from(), report.reference(), report.texts(), snapshot.parts(), snapshot.gaps(),
                pictures(snapshot), stamp == null || stamp.code().isEmpty() ? null : new Seal(stamp.code(), stamp.address()), stamp != null));
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
    byte[] bytes(String id) {
        try {
            Optional<MediaFile> file = media.find(id);
            return file.isPresent() ? Files.readAllBytes(media.shown(file.get())) : new byte[0];
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Picture {} of a report cannot be read", id, e);
            return new byte[0];
        }
    }
}
