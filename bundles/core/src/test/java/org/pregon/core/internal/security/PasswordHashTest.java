package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void theSamePasswordIsStoredDifferentlyEachTime() {
        assertThat(PasswordHash.of("clave")).isNotEqualTo(PasswordHash.of("clave")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onlyTheRightPasswordMatches() {
        String stored = PasswordHash.of("señal de humo");

        assertThat(PasswordHash.matches("señal de humo", stored)).isTrue();
        assertThat(PasswordHash.matches("senal de humo", stored)).isFalse();
    }

    /** Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -e}. */
    @Test
    void aHashOfTheReferenceImplementationIsUnderstood() {
        String stored = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(PasswordHash.matches("password", stored)).isTrue();
    }
}
