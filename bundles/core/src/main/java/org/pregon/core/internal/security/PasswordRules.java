package org.pregon.core.internal.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pregon.core.text.SpanishText;

/**
 * Which passwords are refused, after NIST SP 800-63B: no rules of composition, but none that is short, that somebody who knows the user
 * or the office would try first, or that is made of nothing but common words, rows of keys, years and repetition.
 */
final class PasswordRules {
    static final int SHORTEST = 10;

    /** So much has to be left when what everybody guesses is taken out. */
    private static final int OWN = 4;

    /** A row of keys shorter than this happens in words, too. */
    private static final int ROW = 4;

    private static final List<String> ROWS = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujm");

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1{2,}");
    private static final Pattern KIND = Pattern.compile("^municipalidad (provincial|distrital|metropolitana)?( de)? *");

    /** Longest first, or "clave" would be taken out of "claves" and leave an s. */
    private static final List<String> COMMON = common();

    private PasswordRules() {}

    /**
     * Why a password is refused, and what to do instead.
     *
     * @param logins of the user
     */
    static Optional<String> refusal(String password, List<String> logins, String municipality) {
        if (password.length() < SHORTEST) {
            return Optional.of("Use al menos " + SHORTEST + " caracteres; una frase sirve.");
        }
        String letters = letters(password);
        if (logins.stream().map(PasswordRules::letters).anyMatch(login -> login.length() >= OWN && letters.contains(login))) {
            return Optional.of("No ponga su usuario en la contraseña: es lo primero que se prueba.");
        }
        String place = letters(KIND.matcher(SpanishText.searchKey(municipality)).replaceFirst(""));
        if (place.length() >= OWN && letters.contains(place)) {
            return Optional.of("No ponga el nombre de la municipalidad en la contraseña: es lo primero que se prueba.");
        }
        return own(letters) < OWN
                ? Optional.of("Esa contraseña se adivina pronto: repite o sigue un orden, o usa palabras muy comunes. Pruebe con una frase de varias palabras.")
                : Optional.empty();
    }

    /** How many different characters are left of it. */
    private static long own(String letters) {
        String left = letters;
        for (String word : COMMON) {
            left = left.replace(word, " ");
        }
        left = YEAR.matcher(withoutRows(left)).replaceAll(" ");
        Matcher repeated = REPEATED.matcher(left);
        // Of what is repeated one counts.
        left = repeated.replaceAll("$1");
        return left.chars().filter(one -> one != ' ').distinct().count();
    }

    private static String withoutRows(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = row(text, at);
            left.append(length >= ROW ? ' ' : text.charAt(at));
            at += length >= ROW ? length : 1;
        }
        return left.toString();
    }

    /** How long the row of keys is that begins here, forwards or backwards. */
    private static int row(String text, int from) {
        int longest = 1;
        for (String forwards : ROWS) {
            for (String keys : List.of(forwards, new StringBuilder(forwards).reverse().toString())) {
                int length = longest + 1;
                while (from + length <= text.length() && keys.contains(text.substring(from, from + length))) {
                    longest = length++;
                }
            }
        }
        return longest;
    }

    private static String letters(String text) {
        return SIGNS.matcher(SpanishText.searchKey(text)).replaceAll("");
    }

    private static List<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(PasswordRules::letters).filter(word -> !word.isEmpty())
                    .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
