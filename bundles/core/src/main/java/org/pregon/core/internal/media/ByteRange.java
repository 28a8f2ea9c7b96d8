package org.pregon.core.internal.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file, as players ask for it (RFC 9110, 14). Both ends belong to it; an empty one cannot be served. */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d*)\\s*-\\s*(\\d*)\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NUMBER = 18;

    /** @return null when the whole is to be sent: no range, several, or one that makes no sense */
    static @Nullable ByteRange of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return null;
        }
        if (asked.group(1).isEmpty()) {
            return new ByteRange(Math.max(0, size - number(asked.group(2))), size - 1);
        }
        long first = number(asked.group(1));
        long last = asked.group(2).isEmpty() ? Long.MAX_VALUE : number(asked.group(2));
        return last < first ? null : new ByteRange(first, Math.min(last, size - 1));
    }

    boolean satisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }

    private static long number(String digits) {
        return digits.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
