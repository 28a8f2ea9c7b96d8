package org.pregon.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.mail.Mail.Attachment;

class MailTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "sin-arroba", "@muni.example", "a@", "a@muni.example\r\nBcc: b@muni.example", "a@muni.example\n", "a@muni.example,b@muni.example",
            "a@muni.example;b@muni.example", "Ana <a@muni.example>", "\"a,b\"@muni.example", "a@muni.example b@muni.example", "a@b@muni.example",
            "a\u0000@muni.example", "a@muni.example\u2028", "a@[127.0.0.1]", "a\\@muni.example", "a(b)@muni.example"})
    void anythingButOneBareAddressIsRefused(String address) {
        assertThatThrownBy(() -> to(address)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana.quispe+prensa@muni.example", "o'higgins@radio.example", "jos\u00e9@municipalidad.example", "a@sub.muni.gob.example"})
    void usualAddressesAreTaken(String address) {
        assertThat(to(address).to()).containsExactly(address);
    }

    @Test
    void aSubjectAndAFileNameAreOneLine() {
        Mail mail = new Mail(List.of("a@muni.example"), "Aviso\r\nBcc: x@y.example\u2028Cc:\u0000\u007f z", "Texto", "test:1",
                List.of(Attachment.media("nota\r\nX-Otro: 1.pdf", "0")));

        assertThat(mail.words().subject()).isEqualTo("Aviso Bcc: x@y.example Cc: z");
        assertThat(mail.attachments().get(0).name()).isEqualTo("nota X-Otro: 1.pdf");
    }

    private static Mail to(String address) {
        return new Mail(List.of(address), "Aviso", "Texto", "test:1", List.of());
    }
}
