package org.pregon.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Cells that were joined over several rows: each of the rows has the value, as who looks at the sheet reads it. Joined side by side, a
 * text stands once.
 */
final class MergedCells {
    private static final int MOST = 100_000;

    private final Map<Long, List<Span>> beginning = new HashMap<>();
    private final Map<Integer, Running> running = new HashMap<>();
    private int hidden;
    private int found;

    private record Span(int column, long last) {}

    private record Running(long last, String text) {}

    /** Looks through a sheet before it is read: what is joined stands at its end. */
    static MergedCells in(ZipParts parts, String part) throws IOException, XMLStreamException {
        MergedCells merged = new MergedCells();
        try (InputStream in = parts.open(part)) {
            if (in != null) {
                XMLStreamReader xml = XlsxXml.reader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        merged.note(xml);
                    }
                }
            }
        }
        return merged;
    }

    private void note(XMLStreamReader xml) {
        if (xml.getLocalName().equals("row") && XlsxXml.yes(XlsxXml.attribute(xml, "hidden"))) {
            hidden++;
        } else if (xml.getLocalName().equals("mergeCell") && found++ < MOST) {
            span(XlsxXml.attribute(xml, "ref"));
        }
    }

    private void span(@Nullable String ref) {
        if (ref != null && ref.matches("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}")) {
            String[] ends = ref.split(":");
            long first = Long.parseLong(ends[0].replaceAll("[A-Z]", ""));
            long last = Long.parseLong(ends[1].replaceAll("[A-Z]", ""));
            if (last > first) {
                beginning.computeIfAbsent(first, row -> new ArrayList<>()).add(new Span(XlsxSheet.column(ends[0]), last));
            }
        }
    }

    int hidden() {
        return hidden;
    }

    /** Begins at the first row again. */
    void restart() {
        running.clear();
    }

    List<String> over(long line, List<String> cells) {
        running.values().removeIf(span -> span.last() < line);
        running.forEach((column, span) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, span.text());
            }
        });
        for (Span span : beginning.getOrDefault(line, List.of())) {
            if (span.column() < cells.size()) {
                running.put(span.column(), new Running(span.last(), cells.get(span.column())));
            }
        }
        return cells;
    }
}
