package org.pregon.core.internal.document;

import java.security.SecureRandom;
import java.util.Locale;

/** Twelve signs that nobody guesses (60 bits) and everybody can read aloud: no 0 or O, no 1 or I. */
final class VerificationCode {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    static String random() {
        return grouped(RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (code, sign) -> code.append(SIGNS.charAt(sign)), StringBuilder::append));
    }

    /** What somebody typed, as it stands in the register; a code of another length is nobody's. */
    static String normalised(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.length() == LENGTH ? grouped(plain) : "";
    }

    private static String grouped(CharSequence plain) {
        return plain.toString().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
