package org.pregon.core.internal.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.PlainText;

/**
 * What is said of a file: the fields of an office's archive, which IPTC and Dublin Core share. Texts are empty where
 * nothing is said.
 *
 * @param creator who took or made it
 * @param credit the line to be printed with it
 * @param usage what it may be used for
 * @param altText for who cannot see it
 */
public record Description(
        String title, String caption, String creator, String credit, String copyright, String usage, List<String> keywords,
        @Nullable LocalDate createdOn, String place, String event, List<String> persons, String altText) {

    public static final Description NONE =
            new Description("", "", "", "", "", "", List.of(), null, "", "", List.of(), "");

    public static final int SHORT = 200;
    public static final int LONG = 3000;
    public static final int MEDIUM = 1000;
    public static final int MOST = 50;
    public static final int WORD = 100;

    /** Whatever it comes from, a file or a form: without what cannot be seen, and within its limits. */
    public Description {
        title = line(title, SHORT);
        caption = text(caption, LONG);
        creator = line(creator, SHORT);
        credit = line(credit, SHORT);
        copyright = line(copyright, SHORT);
        usage = text(usage, MEDIUM);
        keywords = lines(keywords);
        createdOn = createdOn == null || createdOn.getYear() < 1800 || createdOn.getYear() > 2200 ? null : createdOn;
        place = line(place, SHORT);
        event = line(event, SHORT);
        persons = lines(persons);
        altText = text(altText, MEDIUM);
    }

    /** Where one says nothing, the next is asked. */
    Description or(Description next) {
        return new Description(first(next, Description::title), first(next, Description::caption), first(next, Description::creator),
                first(next, Description::credit), first(next, Description::copyright), first(next, Description::usage),
                keywords.isEmpty() ? next.keywords : keywords, createdOn == null ? next.createdOn : createdOn,
                first(next, Description::place), first(next, Description::event), persons.isEmpty() ? next.persons : persons,
                first(next, Description::altText));
    }

    private String first(Description next, Function<Description, String> field) {
        String own = field.apply(this);
        return own.isEmpty() ? field.apply(next) : own;
    }

    private static List<String> lines(List<String> words) {
        int[] room = {LONG};
        return words.stream().map(word -> line(word, WORD)).filter(word -> !word.isEmpty()).distinct().limit(MOST)
                .takeWhile(word -> (room[0] -= word.length() + 1) >= 0).toList();
    }

    private static String line(String text, int most) {
        return text(text, most).replaceAll("\\s+", " ");
    }

    private static String text(String text, int most) {
        // A file's text may be a megabyte of anything.
        String some = PlainText.tidied(cut(text, most * 4)).replace("\r\n", "\n").replace('\r', '\n');
        String seen = PlainText.holds(some) ? some : some.codePoints().filter(one -> PlainText.holds(Character.toString(one)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return cut(seen.strip(), most).strip();
    }

    /** Never half of a pair. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
