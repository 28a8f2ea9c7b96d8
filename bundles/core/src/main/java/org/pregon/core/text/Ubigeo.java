package org.pregon.core.text;

import java.util.regex.Pattern;
import org.pregon.core.InvalidInputException;

/**
 * INEI's code of a district: two digits each for department, province and district; {@code 00} stands for the whole level
 * above. RENIEC numbers the same districts differently: never mix them. A code need not be known, new districts come.
 */
public record Ubigeo(String code) implements Comparable<Ubigeo> {
    private static final Pattern FORM = Pattern.compile("(?!00)\\d{4}(?<!00)\\d{2}|(?!00)\\d{2}0000");

    public Ubigeo {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a ubigeo: " + code);
        }
    }

    /** @throws InvalidInputException on the field {@code ubigeo}, in Spanish */
    public static Ubigeo parse(String text) {
        String code = text.strip();
        if (code.isEmpty()) {
            throw new InvalidInputException("ubigeo", "Escriba el ubigeo: seis dígitos del INEI, por ejemplo 080901.");
        }
        if (code.matches("[1-9]\\d{4}")) {
            throw new InvalidInputException("ubigeo", "«" + code + "» tiene cinco dígitos; si la hoja de cálculo quitó el cero inicial, escriba 0" + code + ".");
        }
        if (!FORM.matcher(code).matches()) {
            throw new InvalidInputException("ubigeo", "«" + shortened(code) + "» no es un ubigeo: escriba los seis dígitos del INEI, por ejemplo 080901.");
        }
        return new Ubigeo(code);
    }

    /** Two digits. */
    public String department() {
        return code.substring(0, 2);
    }

    /** Four digits, with the department's; ends in {@code 00} for a whole department. */
    public String province() {
        return code.substring(0, 4);
    }

    /** Whether the other place is this one or lies in it. */
    public boolean contains(Ubigeo other) {
        return other.code.startsWith(prefix());
    }

    /** The digits that count: 2 for a department, 4 for a province, 6 for a district. */
    public String prefix() {
        if (!code.endsWith("00")) {
            return code;
        }
        return province().endsWith("00") ? department() : province();
    }

    @Override public int compareTo(Ubigeo other) {
        return code.compareTo(other.code);
    }

    @Override public String toString() {
        return code;
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
