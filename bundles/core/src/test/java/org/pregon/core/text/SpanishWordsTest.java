package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.core.text.SpanishWords.Word;

class SpanishWordsTest {
    @ParameterizedTest
    @CsvSource({"reunión, reuniones", "alcalde, alcaldes", "vez, veces", "luz, luces", "país, países", "mes, meses", "ley, leyes",
        "obra, obras", "enlace, enlaces", "índice, índices", "autobús, autobuses", "francés, franceses", "año, años", "café, cafés",
        "rubí, rubíes", "club, clubes", "club, clubs", "municipal, municipales", "sesión, sesiones", "imagen, imágenes", "juez, jueces",
        "regidor, regidores", "niña, niñas", "pie, pies", "crisis, crisis", "rey, reyes", "interés, intereses", "avance, avances"})
    void singularAndPluralHaveOneStem(String one, String many) {
        assertThat(word(many).stem()).isEqualTo(word(one).stem());
    }

    @ParameterizedTest
    @CsvSource({"obra, obrero", "luna, lunes", "casa, caso", "regidor, regidora", "peso, pesa", "año, ano", "peña, pena", "mesa, meses"})
    void otherWordsHaveAnother(String one, String other) {
        assertThat(word(one).stem()).isNotEqualTo(word(other).stem());
    }

    @Test
    void whoTypesWithoutTildeFindsTheEnyeAndWhoTypesItFindsNothingElse() {
        assertThat(word("Año").forms()).contains("año", "ano");
        assertThat(word("ano").forms()).doesNotContain("año");
        assertThat(word("an\u0303o").text()).as("an ñ of two signs").isEqualTo("año");
        assertThat(word("PIÑÁN").text()).isEqualTo("piñan");
    }

    @ParameterizedTest
    @CsvSource({"S.A.C., sac", "RR.PP., rrpp", "EE.UU., eeuu", "R.M., rm", "N.º, no", "D.S, ds"})
    void initialsWithDotsAreOneWord(String written, String word) {
        assertThat(SpanishWords.of(written)).extracting(Word::text).containsExactly(word);
    }

    @Test
    void aNumberOfADocumentIsFoundByItsParts() {
        assertThat(SpanishWords.of("NOTA DE PRENSA N.º 015-2026-ORPII/MPLC")).extracting(Word::text)
                .containsExactly("nota", "de", "prensa", "no", "15", "2026", "orpii", "mplc");
        assertThat(SpanishWords.of("informes@muni.example")).extracting(Word::text).containsExactly("informes", "muni", "example");
        assertThat(SpanishWords.of("000 007 0")).extracting(Word::text).containsExactly("0", "7", "0");
    }

    @Test
    void aWordKnowsWhereItStands() {
        String text = "  El «año» de la EE.UU.-Perú";
        assertThat(SpanishWords.of(text)).extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("El", "año", "de", "la", "EE.UU", "Perú");
    }

    @Test
    void whatIsNoWordIsNone() {
        assertThat(SpanishWords.of("")).isEmpty();
        assertThat(SpanishWords.of(" ¿…? .-/ 🎉 ")).isEmpty();
        assertThat(SpanishWords.of("a.")).extracting(Word::text).containsExactly("a");
    }

    private static Word word(String text) {
        return SpanishWords.of(text).get(0);
    }
}
