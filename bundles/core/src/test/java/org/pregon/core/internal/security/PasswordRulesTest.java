package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are too easy to guess, and that a phrase never is. */
class PasswordRulesTest {
    private static Optional<String> refusal(String password) {
        return PasswordRules.refusal(password, List.of("ryupanqui"), "Municipalidad Provincial de La Convención");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abababababab", "abcabcabcabc", "1234567890", "9876543210", "abcdefghijkl", "qwertyuiop", "poiuytrewq", "1q2w3e4r5t",
            "contraseña1234", "Contraseña2026", "CLAVE-2026-clave", "municipalidad2026", "Alcaldia.2026!", "admin123456", "password1234", "Noviembre2026", "............"})
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(refusal(password).orElseThrow()).contains("se adivina pronto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primera-clave-123", "segunda-clave-456", "una-clave-larga-1", "otra-clave-buena", "una clave propia 456", "la llama come ichu", "Y29c-dvZ9-2mpH-RNhG", "ñandú querido"})
    void aPhraseOrWhatAMachineDrewIsAccepted(String password) {
        assertThat(refusal(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ryupanqui-77-x", "r.yupanqui.sol", "soy RYUPANQUI hoy"})
    void theOwnLoginIsRefused(String password) {
        assertThat(refusal(password).orElseThrow()).contains("su usuario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laconvencion#88z", "¡La Convención crece!", "viva-la-convencion"})
    void theNameOfTheMunicipalityIsRefused(String password) {
        assertThat(refusal(password).orElseThrow()).contains("municipalidad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corta", "nueve-son"})
    void aShortOneIsRefused(String password) {
        assertThat(refusal(password).orElseThrow()).contains("al menos 10");
    }
}
