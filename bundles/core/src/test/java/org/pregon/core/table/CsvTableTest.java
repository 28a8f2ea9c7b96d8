package org.pregon.core.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsTheOneOfTheHeader(String separator) {
        CsvTable table = read(String.join(separator, "nombre", "lugar") + "\n" + String.join(separator, "Ñandú", "\"a" + separator + "b\""));

        assertThat(table.columns()).containsExactly("nombre", "lugar");
        assertThat(table.rows().get(0).get("nombre")).isEqualTo("Ñandú");
        assertThat(table.rows().get(0).get("lugar")).isEqualTo("a" + separator + "b");
    }

    @Test
    void aSeparatorInsideAQuotedColumnNameDoesNotCount() {
        assertThat(read("\"nombre, siglas, otros\";lugar\nx;y").columns()).containsExactly("nombre, siglas, otros", "lugar");
    }

    @Test
    void whatExcelSavesInWindows1252IsReadToo() {
        CsvTable table = CsvTable.read("institución;dirección\nColegio Ñuñoa;Jr. Unión N.º 5 – «B»\n".getBytes(Charset.forName("windows-1252")));

        assertThat(table.rows().get(0).get("institucion")).isEqualTo("Colegio Ñuñoa");
        assertThat(table.rows().get(0).get("direccion")).isEqualTo("Jr. Unión N.º 5 – «B»");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumnsName() {
        assertThat(read("\uFEFFnombre;x\na;b").rows().get(0).get("nombre")).isEqualTo("a");
    }

    @Test
    void columnsAreFoundHoweverTheyAreSpelled() {
        assertThat(read("Correo electrónico ;x\na@b.example;y").rows().get(0).get("correo-electronico")).isEqualTo("a@b.example");
    }

    @Test
    void aRowSaysTheLineOfTheFileWhereItBegins() {
        CsvTable table = read("nombre;nota\r\n\"a\";\"una\r\ny dos\"\r\n\r\nb;x\r\n;\r\nc;y");

        assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2L, 5L, 7L);
    }

    @Test
    void rowsWithNothingInThemDoNotCount() {
        assertThat(read("nombre;x\n;;;\n \t;\na;b\n\n").rows()).hasSize(1);
    }

    @Test
    void cellsBeyondTheLastColumnAreKeptApart() {
        CsvTable table = read("nombre;lugar\na;b;c;;d\ne;f;;");

        assertThat(table.rows().get(0).beyond()).containsExactly("c", "d");
        assertThat(table.rows().get(1).beyond()).isEmpty();
    }

    @Test
    void aFileThatEndsInsideQuotesIsRefused() {
        assertRefused("nombre;x\na;b\n\"cortado aqu", "comillas que se abren y no se cierran");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertRefused("Teléfono;telefono\n1;2", "dos columnas con el mismo nombre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \n", "\uFEFF"})
    void anEmptyFileIsRefused(String text) {
        assertRefused(text, "vacío");
    }

    @Test
    void aSpreadsheetOrPictureIsRefused() {
        assertRefused("PK\u0003\u0004\0\0nombre", "no es un archivo CSV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+51 84 000", "-x", "@SUM(A1)", "\tx", "'=1", "''=1", "'s-Hertogenbosch", "-3", "+4.5", "+", "a;b", "\"c\"\nd", "ñ"})
    void whatIsWrittenComesBackTheSame(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(file, List.of("cell", "end"))) {
            csv.row(text, "x");
        }

        assertThat(CsvTable.read(file.toByteArray()).rows().get(0).cells()).containsEntry("cell", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x.example\")", "+cmd|' /C calc'!A0", "-1+1", "@x", "\t=1", "\r=1", "+", "-."})
    void noCellIsWrittenThatASpreadsheetWouldRun(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(file, List.of("cell"))) {
            csv.row(text);
        }

        assertThat(file.toString(UTF_8).split("\r\n", 2)[1]).matches("(?s)\"?'.*");
    }

    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(UTF_8));
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(InvalidInputException.class, refused ->
                        assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("file");
                            assertThat(error.message()).contains(why);
                        }));
    }
}
