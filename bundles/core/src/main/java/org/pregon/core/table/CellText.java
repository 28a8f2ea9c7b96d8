package org.pregon.core.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;

/** How a value reads in a file. */
public final class CellText {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(Lima.ZONE);

    private CellText() {}

    /** Dates as they are written in Peru, moments by Lima's clock, yes and no as words; empty for null. */
    public static String of(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return Lima.numbers(day);
        } else if (value instanceof LocalDateTime time) {
            return MINUTES.format(time);
        } else if (value instanceof Instant moment) {
            return SECONDS.format(moment);
        } else if (value instanceof Boolean yes) {
            return yes ? "sí" : "no";
        }
        return value == null ? "" : value.toString();
    }
}
