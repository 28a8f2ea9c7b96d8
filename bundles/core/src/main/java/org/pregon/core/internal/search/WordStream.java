package org.pregon.core.internal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.pregon.core.text.SpanishWords;
import org.pregon.core.text.SpanishWords.Word;

/** The words of a text for Lucene; further forms of a word do not make the text longer. */
final class WordStream extends TokenStream {
    /** Lucene refuses terms much longer; nobody types them. */
    private static final int LONGEST = 60;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    private final List<Boolean> first = new ArrayList<>();
    private int at;

    WordStream(String text, Function<Word, Collection<String>> forms) {
        for (Word word : SpanishWords.of(text)) {
            boolean leads = true;
            for (String form : forms.apply(word)) {
                terms.add(form.substring(0, Math.min(LONGEST, form.length())));
                first.add(leads);
                leads = false;
            }
        }
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (at == terms.size()) {
            return false;
        }
        term.append(terms.get(at));
        step.setPositionIncrement(first.get(at) ? 1 : 0);
        at++;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
