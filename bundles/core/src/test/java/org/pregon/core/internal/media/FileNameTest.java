package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    private static final List<String> JPG = List.of("jpg", "jpeg");

    @ParameterizedTest
    @CsvSource({
        "plaza de armas.jpg, plaza de armas.jpg",
        "Niño Ñahui en sesión.JPG, Niño Ñahui en sesión.jpg",
        "../../etc/passwd, passwd.jpg",
        "'C:\\Users\\ana\\foto.jpeg', foto.jpeg",
        "factura.pdf.exe, factura.pdf.exe.jpg",
        "CON.jpg, _CON.jpg",
        "lpt1.tar.jpg, _lpt1.tar.jpg",
        "...oculto.jpg, oculto.jpg",
        "'  . .  ', archivo.jpg",
        "'a<b>|?*\"c:d.jpg', a_b_____c_d.jpg",
        "'', archivo.jpg",
        ".jpg, jpg.jpg"
    })
    void aHostileNameBecomesAPlainOne(String sent, String kept) {
        assertThat(FileName.of(sent, JPG)).isEqualTo(kept);
    }

    @Test
    void whatTurnsTheDirectionOrIsNotSeenIsLeftOut() {
        assertThat(FileName.of("foto\u202Egpj.exe", JPG)).isEqualTo("fotogpj.exe.jpg");
        assertThat(FileName.of("a\r\nSet-Cookie: x\0\u200B\uFEFF.jpg", JPG)).isEqualTo("aSet-Cookie_ x.jpg");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        assertThat(FileName.of("á".repeat(300) + ".jpg", JPG)).hasSizeLessThanOrEqualTo(FileName.LONGEST).endsWith("á.jpg");
    }

    @Property
    void noNameEverHoldsAPathOrAControl(@ForAll String sent) {
        String kept = FileName.of(sent, JPG);

        assertThat(kept).hasSizeBetween(5, FileName.LONGEST).doesNotContainPattern("[/\\\\\\p{Cntrl}\\u202e<>:\"|?*]").matches("(?s).*\\.(jpg|jpeg)");
        assertThat(FileName.of(kept, JPG)).isEqualTo(kept);
    }
}
