package org.pregon.core.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.InvalidInputException;

class PagingTest {
    private static final List<String> SORTS = List.of("name", "date");

    record Row(long id, String name) {}

    @Test
    void aCursorLeadsBehindTheLastRowOfItsPage() {
        Paging first = Paging.of(null, 2, null, SORTS);
        Page<Row> page = Page.of(List.of(new Row(1, "a"), new Row(2, "ñ~\"'"), new Row(3, "z")), first, Row::name, Row::id);

        Paging second = Paging.of("name", 2, page.next(), SORTS);

        assertThat(page.items()).extracting(Row::id).containsExactly(1L, 2L);
        assertThat(second.first()).isFalse();
        assertThat(second.key()).isEqualTo("ñ~\"'");
        assertThat(second.id()).isEqualTo(2);
    }

    @Test
    void theLastPageHasNoNext() {
        Paging paging = Paging.of("-date", 2, null, SORTS);

        assertThat(Page.of(List.of(new Row(1, "a"), new Row(2, "b")), paging, Row::name, Row::id).next()).isNull();
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        Page<Row> page = Page.of(List.of(new Row(1, "a"), new Row(2, "b")), Paging.of("name", 1, null, SORTS), Row::name, Row::id);

        assertThatThrownBy(() -> Paging.of("date", 1, page.next(), SORTS)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Paging.of("name", 1, "x'; DROP TABLE core_user; --", SORTS)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void onlyKnownSortsAndSensibleLimitsPass() {
        assertThatThrownBy(() -> Paging.of("password_hash", null, null, SORTS)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Paging.of("name", 0, null, SORTS)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Paging.of("name", 201, null, SORTS)).isInstanceOf(InvalidInputException.class);
        assertThat(Paging.of("-name", null, null, SORTS).limit()).isEqualTo(50);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        InvalidInputException wrong = catchThrowableOfType(InvalidInputException.class, () -> Paging.of("password_hash", 0, "none of ours", SORTS));

        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("sort", "limit", "after");
    }

    @Test
    void anOrderThatOnlyDescendsDoesNotClimb() {
        assertThat(Paging.of(null, null, null, List.of("-id")).descending()).isTrue();
        assertThatThrownBy(() -> Paging.of("id", null, null, List.of("-id"))).isInstanceOf(InvalidInputException.class);
    }
}
