package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.text.SpanishText;

@OnBothDatabases
class ActivityPagesTest {
    private static final String[] TITLES = {"Ñandú", "nandu", "Niño", "Nuevo", "Ánfora", "anfora", "Zócalo"};

    private final CalendarFixture calendar;

    ActivityPagesTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        // Few titles and few hours, so that most rows tie with others.
        Random chance = new Random(28);
        for (int i = 0; i < 60; i++) {
            String start = LocalDateTime.parse("2026-10-01T08:00").plusHours(chance.nextInt(7)).toString();
            calendar.activity(TITLES[chance.nextInt(TITLES.length)], start);
        }
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void allPagesTogetherAreTheWholeListInOrder() {
        List<Activity> all = pages("start", 200);
        assertThat(all).hasSize(60)
                .isSortedAccordingTo(Comparator.comparing(Activity::startsAt).thenComparing(Activity::id));
        assertThat(pages("title", 200))
                .isSortedAccordingTo(Comparator.comparing((Activity row) -> SpanishText.sortKey(row.title())).thenComparing(Activity::id));

        for (String sort : List.of("start", "title")) {
            List<Activity> whole = pages(sort, 200);
            List<Activity> backwards = new ArrayList<>(whole);
            Collections.reverse(backwards);
            for (int size : new int[] {1, 7, 13, 59, 60}) {
                assertThat(pages(sort, size)).as(sort + " by " + size).isEqualTo(whole);
                assertThat(pages("-" + sort, size)).as("-" + sort + " by " + size).isEqualTo(backwards);
            }
        }
    }

    @Test
    void anExportHandsOverTheSameRows() {
        List<Activity> handed = new ArrayList<>();

        calendar.activities.each(ActivityFilter.ALL, Paging.of("-title", null, null, Activities.SORTS), handed::add);

        assertThat(handed).isEqualTo(pages("-title", 200));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String ofTitles = page("title", 5, null).next();

        assertThatThrownBy(() -> page("start", 5, ofTitles)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> page("start", 5, "eyJzb3J0Ijoic3RhcnQiLCJrZXkiOiJ4IiwiaWQiOjF9")).isInstanceOf(InvalidInputException.class);
    }

    private List<Activity> pages(String sort, int size) {
        List<Activity> rows = new ArrayList<>();
        String after = null;
        do {
            Page<Activity> page = page(sort, size, after);
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private Page<Activity> page(String sort, int size, String after) {
        return calendar.activities.list(ActivityFilter.ALL, Paging.of(sort, size, after, Activities.SORTS));
    }
}
