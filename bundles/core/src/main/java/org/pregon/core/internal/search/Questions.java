package org.pregon.core.internal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.SpanishWords.Word;

/** Lucene's question for what is wanted: every word somewhere, worth most where it stands as typed in title or names. */
final class Questions {
    private static final float AS_TYPED = 6;
    private static final float NAME = 4;
    private static final float TITLE = 3;
    private static final float BEGUN = 2;
    private static final float BEGUN_IN_TEXT = 0.5f;
    private static final float MISTYPED = 0.5f;

    /** Of the weaker ways a word is found, what they add to the best. */
    private static final float BESIDES = 0.1f;

    private static final int MOST_GUESSES = 30;

    private Questions() {}

    /**
     * @param present the kinds in the index, of which those not wanted are left out
     * @param loosely also words that differ in a letter or two
     */
    static Query of(Wanted wanted, Set<String> present, boolean loosely) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int last = wanted.words().size() - 1;
        for (int i = 0; i <= last; i++) {
            all.add(word(wanted.words().get(i), i == last, loosely), Occur.MUST);
        }
        narrow(all, wanted, present);
        return all.build();
    }

    private static Query word(Word word, boolean begun, boolean loosely) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, word.text())), AS_TYPED));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.NAMES, word.text())), NAME));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, word.stem())), TITLE));
        ways.add(new TermQuery(new Term(Fields.TEXT, word.stem())));
        if (begun) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.TITLE, word.text())), BEGUN));
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.NAMES, word.text())), BEGUN));
            ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.TEXT, word.text())), BEGUN_IN_TEXT));
        }
        int slips = slips(word.text());
        if (loosely && slips > 0) {
            for (String field : List.of(Fields.TITLE, Fields.NAMES, Fields.TEXT)) {
                ways.add(new BoostQuery(new FuzzyQuery(new Term(field, word.plain()), slips, 1, MOST_GUESSES, true), MISTYPED));
            }
        }
        return new DisjunctionMaxQuery(ways, BESIDES);
    }

    /** How many letters of a word may be wrong. A number is never another. */
    static int slips(String word) {
        if (word.chars().anyMatch(Character::isDigit) || word.length() < 4) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    /** Exclusions cost nothing where they exclude nothing, which is the usual case. */
    private static void narrow(BooleanQuery.Builder all, Wanted wanted, Set<String> present) {
        if (wanted.kinds().size() == 1) {
            all.add(kind(wanted.kinds().iterator().next()), Occur.FILTER);
        } else {
            present.stream().filter(kind -> !wanted.kinds().contains(kind)).forEach(kind -> all.add(kind(kind), Occur.MUST_NOT));
        }
        wanted.covered().forEach(type -> all.add(new TermQuery(new Term(Fields.TYPE, type)), Occur.MUST_NOT));
        wanted.units().forEach((kind, units) -> {
            BooleanQuery.Builder others = new BooleanQuery.Builder().add(kind(kind), Occur.FILTER);
            units.forEach(unit -> others.add(new TermQuery(new Term(Fields.UNIT, unit.toString())), Occur.MUST_NOT));
            all.add(others.build(), Occur.MUST_NOT);
        });
        if (wanted.from() != null || wanted.until() != null) {
            all.add(LongPoint.newRangeQuery(Fields.DATE, day(wanted.from(), Long.MIN_VALUE), day(wanted.until(), Long.MAX_VALUE)), Occur.FILTER);
        }
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(Fields.KIND, kind));
    }
}
