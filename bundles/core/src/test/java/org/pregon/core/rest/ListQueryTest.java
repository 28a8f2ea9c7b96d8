package org.pregon.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.text.SpanishText;

class ListQueryTest {
    private static final List<Sort> SORTS =
            List.of(Sort.time("start", "starts_at", "thing_start"), Sort.text("name", "name_key", "thing_name"));

    private static ListQuery query(String... pairs) {
        MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            asked.add(pairs[i], pairs[i + 1]);
        }
        return new ListQuery(asked);
    }

    private static Optional<Integer> even(String text) {
        return Optional.of(text.length()).filter(length -> length % 2 == 0);
    }

    @Test
    void whatIsAbsentOrBlankAsksForNothing() {
        ListQuery query = query("kind", " ", "q", "");

        assertThat(query.text("kind")).isNull();
        assertThat(query.one("kind", ListQueryTest::even, "help")).isNull();
        assertThat(query.all("kind", ListQueryTest::even, "help")).isEmpty();
        assertThat(query.words()).isEmpty();
        assertThat(query.day("from")).isNull();
        assertThat(query.flag("late")).isNull();
        assertThat(query.checked("fine")).isEqualTo("fine");
    }

    @Test
    void whatIsRightIsRead() {
        ListQuery query = query("q", " Ñandú  50% ", "kind", "ab", "kind", "abcd", "from", "2026-11-22", "late", "true");

        assertThat(query.words()).containsExactlyElementsOf(ListQuery.patterns("ñandu 50")).hasSize(2);
        assertThat(query.all("kind", ListQueryTest::even, "help")).containsExactly(2, 4);
        assertThat(query.day("from")).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(query.flag("late")).isTrue();
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        ListQuery query = query("kind", "abc", "from", "2026-02-31", "late", "maybe", "limit", "mil");
        query.one("kind", ListQueryTest::even, "help");
        query.day("from");
        query.flag("late");

        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class, () -> query.paging(SORTS));

        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("kind", "from", "late", "limit");
    }

    @Test
    void theFiltersTheOrderTheLimitAndTheCursorAreNamedTogether() {
        ListQuery query = query("kind", "abc", "sort", "secret", "limit", "0", "after", "x'; DROP TABLE core_user; --");
        query.one("kind", ListQueryTest::even, "help");

        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class, () -> query.paging(SORTS));

        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("kind", "sort", "limit", "after");
    }

    @Test
    void signsAloneAreNotAskingForEverything() {
        for (String signs : List.of("';--", "%", "_", "¿?", "…")) {
            assertThat(query("q", signs).words()).as(signs).containsExactly("%;%");
            assertThat(SpanishText.searchKey("a" + signs + "b")).doesNotContain(";");
        }
        assertThat(query("q", "50 %").words()).containsExactly("%50%");
    }

    @Test
    void aKeysetEntersTheIndexWhereThePageBeforeEnded() {
        Paging first = query("sort", "-start", "limit", "2").paging(SORTS);
        Keyset beginning = Keyset.of(first, SORTS, true);
        Keyset second = Keyset.of(new Paging("-start", 2, false, "2026-11-22T10:00", 7), SORTS, false);

        assertThat(beginning.hint()).isEqualTo("--DERBY-PROPERTIES index=thing_start_down\n");
        assertThat(beginning.behind()).isEmpty();
        assertThat(beginning.rows()).isEqualTo(3);
        assertThat(second.hint()).isEmpty();
        assertThat(second.behind()).isEqualTo("AND starts_at <= #{page.key} AND (starts_at < #{page.key} OR id < #{page.id})");
        assertThat(second.order()).isEqualTo("ORDER BY starts_at DESC, id DESC");
        assertThat(second.key()).isEqualTo(LocalDateTime.of(2026, 11, 22, 10, 0));
    }

    @Test
    void aCursorThatDoesNotFitItsOrderIsRefused() {
        Paging forged = new Paging("start", 2, false, "mañana", 7);

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> Keyset.of(forged, SORTS, false)).errors())
                .extracting(FieldError::field).containsExactly("after");
    }
}
