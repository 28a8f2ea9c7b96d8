package org.pregon.core.internal.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.text.SpanishWords.Word;

/** How a record stands in the index. */
final class Fields {
    /** Raised when records stand there in another way; the index is then built anew. */
    static final String LAYOUT = "2";

    static final String KEY = "key";
    static final String KIND = "kind";
    /** Which of its kind, {@code core.document/report.monthly}. */
    static final String TYPE = "type";
    static final String BUILD = "build";
    /** The one that a record belongs to. */
    static final String UNIT = "unit";
    static final String YES = "1";
    static final String DATE = "date";
    static final String PLACE = "place";
    /** Of records whose kind was not there when they changed. */
    static final String PENDING = "pending";

    /** Title and names, as they are. */
    static final String EXACT = "exact";
    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String TEXT = "text";

    static final String ID = "id";
    static final String HREF = "href";
    static final String DETAIL = "detail";
    static final String STATE = "state";

    /** What is kept of a text to show where it was found. */
    private static final int SHOWN_TEXT = 2_000;

    private static final FieldType WORDS = words();

    private Fields() {}

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    static Term key(String kind, long id) {
        return new Term(KEY, kind + "/" + id);
    }

    /** @param build in which building of the index it was read */
    static Document of(String kind, SearchRecord record, String build) {
        Document document = new Document();
        document.add(new StringField(KEY, key(kind, record.id()).text(), Field.Store.NO));
        document.add(new StringField(KIND, kind, Field.Store.YES));
        document.add(new StringField(BUILD, build, Field.Store.NO));
        if (!record.type().isEmpty()) {
            document.add(new StringField(TYPE, kind + "/" + record.type(), Field.Store.NO));
        }
        if (record.unit() != null) {
            document.add(new StringField(UNIT, record.unit().toString(), Field.Store.NO));
        }
        document.add(new NumericDocValuesField(PLACE, place(kind, record.id())));
        if (record.date() != null) {
            long day = record.date().toEpochDay();
            document.add(new LongPoint(DATE, day));
            document.add(new NumericDocValuesField(DATE, day));
            document.add(new StoredField(DATE, day));
        }
        String names = String.join(" · ", record.names());
        document.add(new Field(EXACT, new WordStream(record.title() + " \n" + names, word -> List.of(word.text())), WORDS));
        document.add(new Field(TITLE, new WordStream(record.title(), record.proper() ? Fields::asTyped : Word::forms), WORDS));
        document.add(new Field(NAMES, new WordStream(names, Fields::asTyped), WORDS));
        document.add(new Field(TEXT, new WordStream(record.detail() + " \n" + record.text(), Word::forms), WORDS));
        document.add(new StoredField(ID, record.id()));
        document.add(new StoredField(TITLE, record.title()));
        document.add(new StoredField(NAMES, names));
        document.add(new StoredField(DETAIL, record.detail()));
        document.add(new StoredField(TEXT, record.text().substring(0, Math.min(SHOWN_TEXT, record.text().length()))));
        document.add(new StoredField(STATE, record.state()));
        document.add(new StoredField(HREF, record.href()));
        return document;
    }

    /** Remembers that a record is to be read once its kind is there. */
    static Document pending(String kind, long id) {
        Document document = new Document();
        document.add(new StringField(KEY, pendingKey(kind, id).text(), Field.Store.NO));
        document.add(new StringField(PENDING, kind, Field.Store.NO));
        document.add(new StoredField(ID, id));
        return document;
    }

    static Term pendingKey(String kind, long id) {
        return new Term(KEY, "pending/" + kind + "/" + id);
    }

    private static Set<String> asTyped(Word word) {
        return new LinkedHashSet<>(List.of(word.text(), word.plain()));
    }

    /** Where a record stands among others of equal worth, whatever index is asked. */
    static long place(String kind, long id) {
        return (long) (kind.hashCode() & 0xFFFF) << 46 | id & (1L << 46) - 1;
    }
}
