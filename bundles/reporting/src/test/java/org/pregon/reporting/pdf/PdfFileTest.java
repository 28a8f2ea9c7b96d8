package org.pregon.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The judgement of veraPDF, the reference validator of the PDF Association. */
class PdfFileTest {

    @BeforeAll
    static void foundry() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static MonthlyReportDocument[] documents() {
        return new MonthlyReportDocument[] {Samples.october(), Samples.draft(), Samples.emptyMonth(),
            Samples.with(new Texts("Emoji 🎉, 漢字, \u0007 y Pen\u0303a", "<b>", "", ""), List.of())};
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReportIsKeptByArchives(MonthlyReportDocument document) throws Exception {
        assertThat(complaints(document, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReportIsReadByScreenReaders(MonthlyReportDocument document) throws Exception {
        assertThat(complaints(document, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static List<String> complaints(MonthlyReportDocument document, PDFAFlavour flavour) throws Exception {
        byte[] pdf = new PdfRenderer().render(MonthlyReportPaper.of(document));
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()
                            + " " + one.getLocation().getContext())
                    .toList();
        }
    }
}
