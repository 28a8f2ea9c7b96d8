package org.pregon.core.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pregon.core.person.Person;

/** Who is meant by what somebody types. */
class PersonTest {
    @Test
    void everyWordMustBeOneOfTheNamesAndAccentsDoNotCount() {
        Person who = new Person("quispe MILAGROS", "");

        assertThat(who.named("Dra. Milagros Quispe Ñahui, promotores")).isTrue();
        assertThat(who.named("Milagros Quispesucso")).isFalse();
        assertThat(who.named("Milagros Paz")).isFalse();
        assertThat(who.named(null)).isFalse();
        assertThat(new Person("nahui", "").named("Milagros Quispe Ñahui")).isTrue();
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        assertThat(new Person("", " MQuispe@Hospital.example ").reached("mquispe@hospital.example")).isTrue();
        assertThat(new Person("quispe", "").reached("")).isFalse();
        assertThat(new Person("", "a@b.example").named("a b example")).isFalse();
    }
}
