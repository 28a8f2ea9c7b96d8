package org.pregon.core.internal.media;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as people may see it and any of their computers may keep it. What the uploader sent is never a path
 * here; this is about the person who downloads.
 */
final class FileName {
    static final int LONGEST = 120;

    private static final String NAMELESS = "archivo";

    /** Controls, invisible and direction-turning characters, half pairs and what has no meaning: none of it is seen. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");

    /** Devices, for Windows, whatever the extension. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "conin$", "conout$",
            "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /** @param extensions those of the file's type, the usual first; the name ends with one of them */
    static String of(String sent, List<String> extensions) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC);
        String plain = ENDS.matcher(NOT_IN_NAMES.matcher(seen).replaceAll("_").replaceAll("\\s+", " ")).replaceAll("");
        int dot = plain.lastIndexOf('.');
        String extension = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = extensions.contains(extension);
        String stem = fits ? plain.substring(0, dot) : plain;
        return shorten(harmless(ENDS.matcher(stem).replaceAll(""))) + "." + (fits ? extension : extensions.get(0));
    }

    private static String harmless(String stem) {
        if (stem.isEmpty()) {
            return NAMELESS;
        }
        int dot = stem.indexOf('.');
        String device = (dot < 0 ? stem : stem.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return RESERVED.contains(device) ? "_" + stem : stem;
    }

    private static String shorten(String stem) {
        int room = LONGEST - 6;
        if (stem.length() <= room) {
            return stem;
        }
        // Never half of a pair.
        String cut = stem.substring(0, Character.isHighSurrogate(stem.charAt(room - 1)) ? room - 1 : room);
        return ENDS.matcher(cut).replaceAll("");
    }
}
