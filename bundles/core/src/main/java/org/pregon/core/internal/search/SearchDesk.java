package org.pregon.core.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.search.Searchable;

/** Answers what is looked for from this node's index; the database is not asked. */
@Component(service = SearchDesk.class)
public final class SearchDesk {
    static final String RELEVANCE = "relevance";
    static final String DATE = "date";

    private final Indexer indexer;

    @Activate
    public SearchDesk(@Reference Indexer indexer) {
        this.indexer = indexer;
    }

    /** @param loosely whether these are only like what was looked for */
    record Found(Page<Hit> page, boolean loosely) {}

    /** Of one kind the best, and how many there are. */
    record Group(Searchable kind, List<Hit> hits, Count count, float score) {}

    record Groups(List<Group> groups, boolean loosely) {}

    /** A row that was found, as paging needs it. */
    private record Row(Hit hit, String key, long place) {}

    Found page(Wanted wanted, Paging paging) {
        if (wanted.words().isEmpty() || wanted.kinds().isEmpty()) {
            return new Found(new Page<>(List.of(), null), false);
        }
        return indexer.search(searcher -> {
            Page<Hit> exact = page(searcher, wanted, paging, false);
            return exact.items().isEmpty() && paging.first()
                    ? new Found(page(searcher, wanted, paging, true), true) : new Found(exact, false);
        });
    }

    private static Page<Hit> page(IndexSearcher searcher, Wanted wanted, Paging paging, boolean loosely) throws IOException {
        Sort sort = sort(paging);
        TopFieldDocs found = search(searcher, Questions.of(wanted, kinds(searcher), loosely), sort, paging.fetch(), after(paging), paging.fetch());
        Marker marker = new Marker(wanted.words(), loosely);
        StoredFields stored = searcher.storedFields();
        List<Row> rows = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            Object[] place = ((FieldDoc) hit).fields;
            rows.add(new Row(Hit.of(stored.document(hit.doc), marker), String.valueOf(place[0]), (Long) place[1]));
        }
        return Page.of(rows, paging, Row::key, Row::place).map(Row::hit);
    }

    /** @param each at most so many of a kind */
    Groups groups(Wanted wanted, List<Searchable> kinds, int each) {
        if (wanted.words().isEmpty()) {
            return new Groups(List.of(), false);
        }
        return indexer.search(searcher -> {
            List<Group> exact = groups(searcher, wanted, kinds, each, false);
            return exact.isEmpty() ? new Groups(groups(searcher, wanted, kinds, each, true), true) : new Groups(exact, false);
        });
    }

    private static List<Group> groups(IndexSearcher searcher, Wanted wanted, List<Searchable> kinds, int each, boolean loosely)
            throws IOException {
        Marker marker = new Marker(wanted.words(), loosely);
        List<Group> groups = new ArrayList<>();
        for (Searchable kind : kinds) {
            Query query = Questions.of(wanted.only(kind.kind()), Set.of(), loosely);
            TopFieldDocs found = search(searcher, query, byRelevance(), each, null, Count.ENOUGH);
            if (found.scoreDocs.length > 0) {
                List<Hit> hits = new ArrayList<>();
                StoredFields stored = searcher.storedFields();
                for (ScoreDoc hit : found.scoreDocs) {
                    hits.add(Hit.of(stored.document(hit.doc), marker));
                }
                boolean more = found.totalHits.relation == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
                groups.add(new Group(kind, hits, new Count(Math.min(found.totalHits.value, Count.ENOUGH), more),
                        (Float) ((FieldDoc) found.scoreDocs[0]).fields[0]));
            }
        }
        groups.sort(Comparator.comparing(Group::score).reversed());
        return groups;
    }

    private static TopFieldDocs search(IndexSearcher searcher, Query query, Sort sort, int most, @Nullable FieldDoc after, int counted)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort, most, after, counted));
    }

    private static Set<String> kinds(IndexSearcher searcher) throws IOException {
        Set<String> kinds = new HashSet<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.KIND);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef kind = each.next(); kind != null; kind = each.next()) {
                kinds.add(kind.utf8ToString());
            }
        }
        return kinds;
    }

    private static Sort byRelevance() {
        return new Sort(SortField.FIELD_SCORE, new SortField(Fields.PLACE, SortField.Type.LONG));
    }

    /** Records without a date come last. */
    private static Sort sort(Paging paging) {
        if (paging.column().equals(RELEVANCE)) {
            return byRelevance();
        }
        SortField date = new SortField(Fields.DATE, SortField.Type.LONG, paging.descending());
        date.setMissingValue(paging.descending() ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(date, new SortField(Fields.PLACE, SortField.Type.LONG));
    }

    private static @Nullable FieldDoc after(Paging paging) {
        if (paging.first()) {
            return null;
        }
        String key = String.valueOf(paging.key());
        try {
            Object value = paging.column().equals(RELEVANCE) ? (Comparable<?>) Float.valueOf(key) : Long.valueOf(key);
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, paging.id()});
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException("after", "La página pedida no corresponde a esta búsqueda. Vuelva a la primera.");
        }
    }

    boolean complete(String kind) {
        return indexer.complete(kind);
    }
}
