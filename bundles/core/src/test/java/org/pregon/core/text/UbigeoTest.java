package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.core.InvalidInputException;

class UbigeoTest {
    private static final Path CONFIG = Path.of("../../config");

    @Test void knowsItsDepartmentAndProvince() {
        Ubigeo quillabamba = Ubigeo.parse(" 080901 ");

        assertThat(quillabamba.department()).isEqualTo("08");
        assertThat(quillabamba.province()).isEqualTo("0809");
        assertThat(quillabamba).hasToString("080901");
    }

    @Test void aLevelContainsWhatLiesInIt() {
        Ubigeo megantoni = new Ubigeo("080914");

        assertThat(new Ubigeo("080000").contains(megantoni)).isTrue();
        assertThat(new Ubigeo("080900").contains(megantoni)).isTrue();
        assertThat(new Ubigeo("080901").contains(megantoni)).isFalse();
        assertThat(megantoni.contains(new Ubigeo("080900"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | Escriba el ubigeo", "80901 | escriba 080901", "0809 | seis dígitos", "08090a | no es un ubigeo",
        "000101 | no es un ubigeo", "080001 | no es un ubigeo", "٠٨٠٩٠١ | no es un ubigeo", "<script>alert(1)</script>x | no es un ubigeo"})
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Ubigeo.parse(text)).isInstanceOfSatisfying(InvalidInputException.class, e ->
            assertThat(e.errors()).singleElement().satisfies(error -> assertThat(error.message()).contains(message)));
    }

    @Test void theShippedPlacesAreWholeAndGovernedByOneMunicipalityEach() throws IOException {
        List<String> codes = Files.readAllLines(CONFIG.resolve("ubigeo.csv")).stream().skip(1).map(line -> line.split(";")[0]).toList();
        List<String[]> municipalities = Files.readAllLines(CONFIG.resolve("municipalities.csv")).stream().skip(1).map(line -> line.split(";")).toList();
        List<String> districts = codes.stream().filter(code -> code.length() == 6).map(code -> new Ubigeo(code).code()).toList();

        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(codes.stream().collect(Collectors.groupingBy(String::length, Collectors.counting()))).containsEntry(2, 25L).containsEntry(4, 196L).containsEntry(6, 1891L);
        assertThat(districts).allSatisfy(code -> assertThat(codes).contains(code.substring(0, 4), code.substring(0, 2)));
        assertThat(municipalities).extracting(row -> row[3]).containsExactlyInAnyOrderElementsOf(districts);
        assertThat(municipalities).filteredOn(row -> row[1].equals("Municipalidad provincial")).hasSize(196)
            .allSatisfy(row -> assertThat(row[3]).endsWith("01"));
        assertThat(municipalities).filteredOn(row -> row[1].equals("Municipalidad distrital")).hasSize(1695);
    }
}
