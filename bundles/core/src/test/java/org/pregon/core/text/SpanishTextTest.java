package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishTextTest {
    /** In the order of the dictionary; no two differ in accents alone. */
    private static final List<String> WORDS = List.of("abad", "Ácora", "acta", "añadir", "Áñez", "año", "apu", "árbol", "café", "Cañaris", "cañón",
        "capital", "Echarate", "época", "leña", "lluvia", "maná", "Manu", "maña", "Mañazo", "mapa", "nación", "Nuñoa", "nuo", "ñandú", "Ñaupas", "ñusta",
        "oasis", "Óscar", "pena", "peña", "pera", "pingüino", "piña", "Quispe", "Saña", "sapo", "último", "uña", "valle", "Zúñiga", "zurdo");

    private static final Path UBIGEO = Path.of("../../config/ubigeo.csv");

    @Test void keysSortAsTheDictionary() {
        List<String> shuffled = new ArrayList<>(WORDS);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(Comparator.comparing(SpanishText::sortKey));

        assertThat(shuffled).isEqualTo(WORDS);
    }

    @Test void keysSortTheDistrictsAsTheCollatorOfTheJdk() throws IOException {
        Collator spanish = Collator.getInstance(Locale.forLanguageTag("es-PE"));
        spanish.setStrength(Collator.PRIMARY);
        List<String> words = districts().stream().flatMap(name -> List.of(name.split("[ –-]+")).stream()).distinct().toList();

        List<String> sorted = words.stream().sorted(Comparator.comparing(SpanishText::sortKey)).toList();

        assertThat(words).hasSizeGreaterThan(1000);
        assertThat(sorted).isSortedAccordingTo(spanish);
    }

    @Test void nothingComesBeforeSomething() {
        assertThat(Stream.of("Santana", "Santa Rosa", "San Sebastián", "Sancos").sorted(Comparator.comparing(SpanishText::sortKey)))
            .containsExactly("San Sebastián", "Sancos", "Santa Rosa", "Santana");
    }

    @ParameterizedTest
    @CsvSource({"Ñahuimpuquio, nahuimpuquio", "'  N.º 015-2026/MPLC ', n o 015 2026 mplc", "Señor  de los TEMBLORES, senor de los temblores", "pingüino, pinguino", "'«¡Áncash!»', ancash"})
    void searchSeesLettersAndDigitsOnly(String text, String key) {
        assertThat(SpanishText.searchKey(text)).isEqualTo(key);
    }

    @Property void composedAndDecomposedTextHaveTheSameKeys(@ForAll String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(SpanishText.sortKey(composed)).isEqualTo(SpanishText.sortKey(decomposed));
        assertThat(SpanishText.searchKey(composed)).isEqualTo(SpanishText.searchKey(decomposed)).doesNotContain("  ").doesNotStartWith(" ");
    }

    @ParameterizedTest
    @CsvSource({"SAN JUAN DE LA LIBERTAD, San Juan de la Libertad", "ASUNCION, Asunción", "HUANUCO, Huánuco", "ANCASH, Áncash", "JUNIN, Junín",
        "LA CONVENCION, La Convención", "ESTIQUE-PAMPA, Estique-Pampa", "VILLA EL SALVADOR, Villa El Salvador", "NUÑOA, Nuñoa",
        "MUNICIPALIDAD DISTRITAL DE SAÑO, Municipalidad Distrital de Saño", "INSTITUCION EDUCATIVA PIO XII, Institución Educativa Pio XII",
        "JUAN PABLO II, Juan Pablo II", "MINISTERIO PUBLICO, Ministerio Público", "Municipalidad de La Convención, Municipalidad de La Convención"})
    void namesInCapitalsAreWrittenProperly(String capitals, String name) {
        assertThat(SpanishText.properCase(capitals)).isEqualTo(name);
    }

    @Test void everyPlaceOfPeruIsGivenBackFromCapitalsWithoutAccents() throws IOException {
        assertThat(districts()).allSatisfy(name -> assertThat(SpanishText.properCase(bare(name))).isEqualTo(name));
    }

    /** As the registers of the State print it: capitals, no accents, but the ñ kept. */
    private static String bare(String name) {
        String marked = Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFD).replace("N\u0303", "Ñ");
        return marked.replaceAll("\\p{M}", "");
    }

    private static List<String> districts() throws IOException {
        return Files.readAllLines(UBIGEO).stream().skip(1).map(line -> line.split(";")[1]).toList();
    }
}
