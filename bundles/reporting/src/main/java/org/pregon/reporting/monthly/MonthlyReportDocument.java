package org.pregon.reporting.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.report.SectionData;
import org.pregon.reporting.paper.Block.Seal;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Picture;

/**
 * Everything a monthly report says, frozen: the same document gives the same pages for ever.
 *
 * @param number the full correlative number, null before signing
 * @param gaps modules whose work the report cannot tell
 * @param seal how to check it, once it is signed
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
        List<Gap> gaps,
        List<Picture> photos,
        @Nullable Seal seal,
        boolean signed) {

    public MonthlyReportDocument {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
        photos = List.copyOf(photos);
    }

    public record Person(String name, String post) {}

    /** What the head of the office writes; paragraphs are separated by line breaks, an empty text is stated as such. */
    public record Texts(String background, String difficulties, String conclusions, String recommendations) {}

    /**
     * A module that is not there.
     *
     * @param key its id
     * @param installed it is there, but failed to answer
     */
    public record Gap(String key, String module, boolean installed) {}

    /** What one module has to say. */
    public record Part(String key, String title, SectionData data) {}
}
