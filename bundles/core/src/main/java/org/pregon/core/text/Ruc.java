package org.pregon.core.text;

import java.util.regex.Pattern;
import org.pregon.core.InvalidInputException;

/** A taxpayer's number (RUC): eleven digits, the last one checks the others. */
public record Ruc(String number) {
    private static final Pattern FORM = Pattern.compile("(10|15|16|17|20)\\d{9}");
    private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    public Ruc {
        if (!FORM.matcher(number).matches() || number.charAt(10) != checkDigit(number)) {
            throw new IllegalArgumentException("Not a RUC: " + number);
        }
    }

    /** Spaces and hyphens are overlooked. @throws InvalidInputException on the field {@code ruc}, in Spanish */
    public static Ruc parse(String text) {
        String number = text.replaceAll("[\\s-]", "");
        if (!number.matches("\\d{11}")) {
            throw new InvalidInputException("ruc", "El RUC tiene once dígitos.");
        }
        if (!FORM.matcher(number).matches()) {
            throw new InvalidInputException("ruc", "El RUC empieza con 10, 15, 16, 17 o 20.");
        }
        if (number.charAt(10) != checkDigit(number)) {
            throw new InvalidInputException("ruc", "El RUC «" + number + "» no es válido: revise si hay un dígito cambiado.");
        }
        return new Ruc(number);
    }

    /** Whether it belongs to a company or institution, not to a person. */
    public boolean legalPerson() {
        return number.startsWith("20");
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return Character.forDigit((11 - sum % 11) % 10, 10);
    }

    @Override public String toString() {
        return number;
    }
}
