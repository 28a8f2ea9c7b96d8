package org.pregon.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Activity;
import org.pregon.calendar.CalendarFixture;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.TestDatabase;

class ActivityViewTest {
    @Test
    void aScreenFindsEverythingFlatAndInWords() throws JsonProcessingException {
        try (CalendarFixture calendar = new CalendarFixture(TestDatabase.DERBY)) {
            Activity activity = calendar.activity("Izamiento", "2026-10-18T08:00");

            ActivityView view = CurrentUser.as(CurrentUser.SYSTEM, () -> ActivityView.of(activity, calendar.activities.now()));
            JsonNode json = Json.mapper().readTree(Json.mapper().writeValueAsString(view));

            assertThat(json.fieldNames()).toIterable().contains("id", "title", "startsAt", "isPublic", "version", "kindLabel", "late", "steps")
                    .doesNotContain("public", "activity");
            assertThat(json.get("startsAt").asText()).isEqualTo("2026-10-18T08:00:00");
            assertThat(json.get("late").asBoolean()).isTrue();
            assertThat(json.get("steps").get(1).get("asks").asText()).isEqualTo("Motivo de la cancelación");
        }
    }
}
