package org.pregon.reporting.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;

/**
 * The typefaces inside the file, so that the document looks the same on a computer that lacks them. Word wants the
 * first 32 bytes of each mixed with the key that {@code fontTable.xml} names.
 */
final class DocxFonts {
    private static final byte[] KEY = HexFormat.of().parseHex("0F1E2D3C4B5A49788697A5B4C3D2E1F0");
    /** In the order of their numbers in {@code fontTable.rels.xml}. */
    private static final List<String> FILES = List.of("SourceSerif4_400Regular", "SourceSerif4_600SemiBold",
            "SourceSerif4_400Regular_Italic", "PublicSansTabular_400Regular", "PublicSansTabular_600SemiBold");

    private DocxFonts() {}

    static int count() {
        return FILES.size();
    }

    /** @param number counts from 1 */
    static byte[] file(int number) throws IOException {
        try (InputStream in = DocxFonts.class.getResourceAsStream("/org/pregon/reports/fonts/" + FILES.get(number - 1) + ".ttf")) {
            byte[] font = in.readAllBytes();
            for (int i = 0; i < 32; i++) {
                font[i] ^= KEY[KEY.length - 1 - i % KEY.length];
            }
            return font;
        }
    }
}
