package org.pregon.reporting.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.report.SectionData;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Picture;

/**
 * Everything a monthly report says, frozen: the same document gives the same pages for ever.
 *
 * @param number the full correlative number, null before signing
 * @param missing names of the modules that are not installed or could not answer
 * @param signed false marks every page BORRADOR
 */
public record MonthlyReportDocument(
        Letterhead letterhead,
        @Nullable String number,
        YearMonth month,
        LocalDate date,
        String place,
        Person to,
        Person from,
        String reference,
        Texts texts,
        List<Part> parts,
        List<String> missing,
        List<Picture> photos,
        boolean signed) {

    public MonthlyReportDocument {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        photos = List.copyOf(photos);
    }

    public record Person(String name, String post) {}

    /** What the head of the office writes; paragraphs are separated by line breaks, an empty text is stated as such. */
    public record Texts(String background, String difficulties, String conclusions, String recommendations) {}

    /** What one module has to say. */
    public record Part(String key, String title, SectionData data) {}
}
