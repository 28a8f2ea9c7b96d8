package org.pregon.core.internal.search;

import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param piece of its text, with what was looked for; empty when all of that stands in title and detail
 * @param state in a word, empty where it is as usual
 */
public record Hit(String kind, long id, Marked title, Marked detail, Marked piece, @Nullable LocalDate date, String state, String href) {
    static Hit of(Document document, Marker marker) {
        IndexableField day = document.getField(Fields.DATE);
        Marked title = marker.whole(document.get(Fields.TITLE));
        Marked detail = marker.whole(document.get(Fields.DETAIL));
        boolean said = marker.covered(title.text() + " " + detail.text());
        return new Hit(document.get(Fields.KIND), document.getField(Fields.ID).numericValue().longValue(),
                title, detail, said ? Marked.NOTHING : marker.piece(document.get(Fields.TEXT), document.get(Fields.NAMES)),
                day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue()),
                document.get(Fields.STATE), document.get(Fields.HREF));
    }
}
