package org.pregon.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.rest.Json;
import org.pregon.reporting.monthly.MonthlyReportDocument.Gap;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Person;

/**
 * What stood true when the draft was assembled: who writes to whom, and what each module said. Kept as JSON, so that a
 * report can be printed again when its modules are long gone.
 *
 * @param escudo id in Media
 */
record Snapshot(String municipality, String office, String yearName, @Nullable String escudo, String colour, String city,
        Person to, Person from, List<Part> parts, List<Gap> gaps) {

    /** An older program may have written fields that a newer one has dropped. */
    private static final ObjectMapper MAPPER = Json.mapper().copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    Snapshot {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /** @param day whose year's official name heads the document */
    static Snapshot of(OfficeProfile profile, LocalDate day, List<Part> parts, List<Gap> gaps) {
        return new Snapshot(profile.municipality(), profile.office(), profile.yearName(day.getYear()), profile.escudo(),
                profile.colour(), profile.city(), new Person(profile.superiorName(), profile.superiorTitle()),
                new Person(profile.headName(), profile.headTitle()), parts, gaps);
    }

    /** The same figures under the head that letters have now: a draft that waited is not signed with the names of before. */
    Snapshot under(OfficeProfile profile, LocalDate day) {
        return of(profile, day, parts, gaps);
    }

    String json() {
        return Json.write(this);
    }

    static Snapshot parse(String json) {
        try {
            return MAPPER.readValue(json, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
