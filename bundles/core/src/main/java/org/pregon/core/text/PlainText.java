package org.pregon.core.text;

/**
 * What a written text may hold. What nobody sees and copying from a document brings along is taken out; what no text holds, and
 * a database, a calendar or a table to download cannot carry, is for the caller to refuse.
 */
public final class PlainText {
    /** For whoever wrote it. */
    public static final String REFUSED = "Tiene un carácter que no es texto. Bórrelo o escriba el dato de nuevo.";

    private PlainText() {}

    /**
     * The text without soft hyphens, zero-width spaces, byte order marks and the marks that turn the direction of reading, and
     * with a plain line break for Unicode's two. The joiners stay: letters of many scripts and pictures are made with them.
     */
    public static String tidied(String text) {
        if (text.codePoints().noneMatch(character -> unseen(character) || lineBreak(character))) {
            return text;
        }
        StringBuilder tidied = new StringBuilder(text.length());
        text.codePoints().filter(character -> !unseen(character))
                .forEach(character -> tidied.appendCodePoint(lineBreak(character) ? '\n' : character));
        return tidied.toString();
    }

    /** Whether nothing in it is a control character but tab and line break, half a pair, or no character at all. */
    public static boolean holds(String text) {
        return text.codePoints().noneMatch(PlainText::foreign);
    }

    private static boolean foreign(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        };
    }

    private static boolean lineBreak(int character) {
        return character == 0x2028 || character == 0x2029;
    }

    private static boolean unseen(int character) {
        return character == 0xAD || character == 0x61C || character == 0x200B || character == 0x200E || character == 0x200F
                || character >= 0x202A && character <= 0x202E || character == 0x2060 || character >= 0x2066 && character <= 0x2069
                || character == 0xFEFF;
    }
}
