package org.pregon.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of formatted texts, and what is never. */
class RichTextTest {

    @Test
    void whatTheEditorWritesIsKept() {
        String text = "<h2>Orden del día</h2><p>Izamiento a cargo de la <strong>PNP</strong>, luego <em>desfile</em>.<br />A las 10.</p>"
                + "<ul><li><p>Escolares</p></li></ul><ol><li><p>Himno</p></li></ol><blockquote><p>«Gracias»</p></blockquote>";

        assertThat(RichText.clean(text)).isEqualTo(text);
        assertThat(RichText.clean(RichText.clean(text))).isEqualTo(text);
    }

    @Test
    void aLinkMayLeadToAPageOrAnAddressAndTellsNobodyWhereItStood() {
        assertThat(RichText.clean("<p><a href=\"https://www.gob.pe/norma?id=1&amp;b=2\">la norma</a></p>"))
                .contains("href=\"https://www.gob.pe/norma?id&#61;1&amp;b&#61;2\"", "noopener", "noreferrer", "la norma");
        assertThat(RichText.clean("<p><a href=\"mailto:mesa@muni.example\">mesa</a></p>")).contains("mailto:mesa&#64;muni.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>a<script>alert(1)</script></p>", "<p onclick=\"alert(1)\">a</p>", "<p style=\"background:url(javascript:alert(1))\">a</p>",
        "<p><img src=x onerror=alert(1)>a</p>", "<p><a href=\"javascript:alert(1)\">a</a></p>", "<p><a href=\"JaVa&#x09;Script:alert(1)\">a</a></p>",
        "<p><a href=\"data:text/html,<script>alert(1)</script>\">a</a></p>", "<p><svg/onload=alert(1)>a</p>", "<p><iframe srcdoc='<script>alert(1)</script>'></iframe>a</p>",
        "<p>a</p><style>@import 'http://evil.example'</style>", "<p>a<math><mtext><table><mglyph><style><img src onerror=alert(1)>a", "<ul><li>a<form action=//evil.example><input></form>",
        "<p>a<!--><img src=x onerror=alert(1)>--></p>", "<P><A HREF=\" vbscript:x\">a</A><object data=x></object>", "<p>a</p><base href=//evil.example><meta http-equiv=refresh content=0>"})
    void nothingThatRunsOrLoadsIsKept(String hostile) {
        String kept = RichText.clean(hostile);

        assertThat(kept).contains("a");
        assertThat(kept.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<form", "<object", "<base", "<meta", " on", "javascript:", "vbscript:", "data:", "style=");
    }

    @Test
    void plainTextOfOldStaysAsItIsWhateverSignsItHas() {
        assertThat(RichText.clean(" Presupuesto < 5,000 & > 100\n<script>alert(1)</script> ")).isEqualTo("Presupuesto < 5,000 & > 100\n<script>alert(1)</script>");
        assertThat(RichText.plain("1 < 2 &amp; <b>")).isEqualTo("1 < 2 &amp; <b>");
        assertThat(RichText.clean(null)).isNull();
        assertThat(RichText.clean("  \n ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p></p>", "<p><br></p>", "<p>&nbsp;</p>", "<ul><li><p> </p></li></ul>", "<p><script>alert(1)</script></p>"})
    void aTextThatSaysNothingIsNone(String empty) {
        assertThat(RichText.clean(empty)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p>Uno</p><p>Dos</p>|Uno~Dos",
        "<h2>Título</h2><p>Uno<br />dos</p>|Título~Uno~dos",
        "<ul><li><p>Uno</p></li><li><p>Dos</p></li></ul>|• Uno~• Dos",
        "<p>Son:</p><ol><li><p>Uno</p></li><li><p>Dos</p><ul><li><p>a</p></li></ul></li><li>Tres</li></ol>|Son:~1. Uno~2. Dos~• a~3. Tres",
        "<p>S/ 5 &lt; S/ 6 &amp; m&aacute;s &#64; &#34;x&#34;</p>|S/ 5 < S/ 6 & m&aacute;s @ \"x\""})
    void itsWordsReadAsLines(String rich, String words) {
        assertThat(RichText.plain(rich)).isEqualTo(words.replace('~', '\n'));
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll @StringLength(max = 60) String inside) {
        String once = RichText.clean("<p>x" + inside + "</p>");

        assertThat(RichText.clean(once)).isEqualTo(once);
    }
}
