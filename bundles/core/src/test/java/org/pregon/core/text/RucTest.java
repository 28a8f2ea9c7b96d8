package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;

class RucTest {
    @ParameterizedTest
    @ValueSource(strings = {"20131312955", "20131370645", " 20-131312955 "})
    void realNumbersOfInstitutionsPass(String text) {
        assertThat(Ruc.parse(text).legalPerson()).isTrue();
    }

    @Test void oneDigitInTenChecks() {
        long valid = IntStream.rangeClosed(0, 9).filter(digit -> {
            try {
                return !Ruc.parse("2013131295" + digit).number().isEmpty();
            } catch (InvalidInputException e) {
                return false;
            }
        }).count();

        assertThat(valid).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2013131295, once dígitos", "2013131295A, once dígitos", "30131312955, empieza con", "20131312956, dígito cambiado"})
    void saysWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> Ruc.parse(text)).isInstanceOfSatisfying(InvalidInputException.class, e ->
            assertThat(e.errors()).singleElement().satisfies(error -> assertThat(error.message()).contains(message)));
    }
}
