package org.pregon.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pregon.reporting.pdf.Rows.Row;

class KeepTogetherTest {
    @Test
    void aHeadingAsksForTheRoomOfWhatItLeads() {
        List<Map<String, ?>> records = KeepTogether.number(List.of(row("P", 36, false), row("H1", 42, true), row("P", 36, false)));

        assertThat(records.get(1).get("need100")).isEqualTo(1);
        assertThat(records).allSatisfy(record -> assertThat(record.get("need430")).isEqualTo(0));
    }

    /** Otherwise a row of photographs that would just fit goes to the next page. */
    @Test
    void aRowOfPhotographsAsksForNoMoreThanItTakes() {
        List<Map<String, ?>> records = KeepTogether.number(List.of(row("H1", 42, true), row("PHOTOS", 196, false), row("PHOTOS", 196, false)));

        assertThat(records.get(1)).isEqualTo(withKind(records.get(0), "PHOTOS"));
        assertThat(records.get(2)).isEqualTo(records.get(1));
    }

    private static Map<String, Object> withKind(Map<String, ?> record, String kind) {
        var copy = new HashMap<String, Object>(record);
        copy.put("kind", kind);
        return copy;
    }

    private static Row row(String kind, double height, boolean leads) {
        return new Row(new HashMap<>(Map.of("kind", kind)), height, leads);
    }
}
