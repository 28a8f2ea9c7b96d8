package org.pregon.reporting.html;

import java.util.Base64;

/** The typefaces of the printed paper, within the page: it stays as it is wherever it is kept. */
final class Typefaces {
    static final String RULES = face("Source Serif 4", 400, "normal", "SourceSerif4_400Regular")
            + face("Source Serif 4", 400, "italic", "SourceSerif4_400Regular_Italic")
            + face("Source Serif 4", 600, "normal", "SourceSerif4_600SemiBold")
            + face("Public Sans", 400, "normal", "PublicSansTabular_400Regular")
            + face("Public Sans", 600, "normal", "PublicSansTabular_600SemiBold");

    private Typefaces() {}

    private static String face(String family, int weight, String style, String file) {
        return "@font-face { font-family: \"" + family + "\"; font-weight: " + weight + "; font-style: " + style
                + "; src: url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(HtmlRenderer.bytes("fonts/" + file + ".woff2"))
                + ") format(\"woff2\"); }\n";
    }
}
