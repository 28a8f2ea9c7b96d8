package org.pregon.core.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.table.Reading.Asked;

/** A file of rows that somebody sent. It is read from the first row to the last, as often as wanted, and is never whole in memory. */
public interface TableFile extends AutoCloseable {
    /** More rows than this no file brings. */
    int MOST_ROWS = 200_000;

    /** More columns no list has. */
    int MOST_COLUMNS = 500;

    Reading reading();

    /** Hands over every row that is not blank, until the reader wants no more. */
    void each(Predicate<TableRow> reader);

    @Override
    void close();

    /**
     * What a file is, its content says, not its name.
     *
     * @throws InvalidInputException when it is no table that can be read, with what to do about it
     */
    static TableFile of(byte[] content, Asked asked) {
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XlsxFile.open(content, asked);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            boolean locked = contains(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            throw refused(locked
                    ? "El libro está protegido con contraseña. Ábralo, quítele la contraseña en Archivo → Información → Proteger libro, guárdelo y vuelva a subirlo."
                    : "Es un libro de Excel anterior a 2007 (.xls). Ábralo y elija «Guardar como», tipo «Libro de Excel (.xlsx)».");
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw refused("Es un PDF. Pida la lista en Excel (.xlsx) o CSV a quien la preparó.");
        }
        return CsvFile.open(content, asked);
    }

    static InvalidInputException refused(String why) {
        return new InvalidInputException("file", why);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int i = 0; i + wanted.length <= content.length; i++) {
            int same = 0;
            while (same < wanted.length && content[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
