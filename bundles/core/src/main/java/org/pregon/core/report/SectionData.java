package org.pregon.core.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain data of one section, all texts in Spanish. Lists may be empty; what is empty is not printed.
 *
 * @param summary one to three sentences that stand under the heading, or empty
 * @param indicators figures, compared by the report with those of the period before
 * @param tables lists of what was done
 * @param charts series to draw
 * @param highlights what deserves a line of its own
 * @param upcoming what is planned for the period after
 * @param photos for the annex
 */
public record SectionData(
        String summary,
        List<Indicator> indicators,
        List<Table> tables,
        List<Chart> charts,
        List<String> highlights,
        List<Upcoming> upcoming,
        List<Photo> photos) {

    public static final SectionData EMPTY =
            new SectionData("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public SectionData {
        indicators = List.copyOf(indicators);
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        highlights = List.copyOf(highlights);
        upcoming = List.copyOf(upcoming);
        photos = List.copyOf(photos);
    }

    /**
     * A figure.
     *
     * @param key stable, so that months can be compared and added: {@code calendar.done}
     * @param unit e.g. {@code actividades}, {@code %}, {@code días}; empty for a bare count
     * @param previous the same figure in the period before, null when there was none
     * @param better whether more is better, for the words of the comparison
     * @param note how it is counted, where its name leaves that open; empty for none
     */
    public record Indicator(
            String key, String name, BigDecimal value, String unit, @Nullable BigDecimal previous, Better better, String note) {
        public Indicator {
            // Reports that were kept before there were notes have none.
            note = Objects.requireNonNullElse(note, "");
        }

        /** One whose name says it all. */
        public Indicator(String key, String name, BigDecimal value, String unit, @Nullable BigDecimal previous, Better better) {
            this(key, name, value, unit, previous, better, "");
        }
    }

    /** Which way of change is good news. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /**
     * @param rows one list of cells per row, as many as columns; an empty cell is an empty text
     * @param total cells of a last row in bold, or an empty list
     */
    public record Table(String title, List<Column> columns, List<List<String>> rows, List<String> total) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            total = List.copyOf(total);
        }
    }

    /**
     * @param weight share of the width among the table's columns, at least 1
     */
    public record Column(String title, int weight, Align align) {}

    public enum Align {
        LEFT,
        RIGHT,
        CENTER
    }

    /**
     * @param labels categories, one per value of every series
     */
    public record Chart(String title, ChartKind kind, String unit, List<String> labels, List<Series> series) {
        public Chart {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    public enum ChartKind {
        /** Upright bars, for time. */
        COLUMN,
        /** Lying bars, for categories with long names. */
        BAR,
        /** A line over time. */
        LINE
    }

    public record Series(String name, List<BigDecimal> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * @param when as it should be printed: {@code jue 5 nov, 10:00}
     */
    public record Upcoming(String when, String what, String where, String responsible) {}

    /**
     * @param media id in {@link org.pregon.core.media.Media}
     */
    public record Photo(String media, String caption, String credit) {}
}
