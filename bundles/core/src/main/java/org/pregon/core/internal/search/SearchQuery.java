package org.pregon.core.internal.search;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;

/** What a caller looks for, as it stands in the address, among what they may see. */
final class SearchQuery {
    private static final int LONGEST = 200;
    private static final int USUAL_EACH = 5;
    private static final int MOST_EACH = 20;

    private final Paging paging;
    private final List<Searchable> kinds;
    private final int each;
    private final Wanted wanted;

    SearchQuery(UriInfo address, List<Searchable> visible) {
        ListQuery asked = new ListQuery(address);
        Set<String> names = visible.stream().map(Searchable::kind).collect(Collectors.toSet());
        Set<String> modules = visible.stream().map(Kinds::module).collect(Collectors.toSet());
        String typed = asked.one("q", text -> text.length() > LONGEST ? Optional.empty() : Optional.of(text),
                "Busque con " + LONGEST + " letras como máximo.");
        List<String> some = asked.all("kind", kind -> Optional.of(kind).filter(names::contains), "Elija un tipo de la lista.");
        List<String> within = asked.all("module", module -> Optional.of(module).filter(modules::contains), "Elija un módulo de la lista.");
        LocalDate from = asked.day("from");
        LocalDate until = asked.day("until");
        Integer most = asked.one("each", SearchQuery::most, "Pida entre 1 y " + MOST_EACH + " de cada tipo.");
        this.each = most == null ? USUAL_EACH : most;
        this.kinds = visible.stream()
                .filter(kind -> (some.isEmpty() || some.contains(kind.kind())) && (within.isEmpty() || within.contains(Kinds.module(kind))))
                .toList();
        this.wanted = new Wanted(typed == null ? List.of() : Wanted.words(typed),
                kinds.stream().map(Searchable::kind).collect(Collectors.toSet()), from, until, Wanted.limits(CurrentUser.get(), kinds),
                kinds.stream().flatMap(kind -> kind.covers().stream()).collect(Collectors.toSet()));
        if (("-" + SearchDesk.RELEVANCE).equals(asked.text("sort"))) {
            asked.refuse("sort", "No se puede ordenar así. Use uno de: relevance, date, -date.");
        }
        this.paging = asked.pagingByName(List.of(SearchDesk.RELEVANCE, SearchDesk.DATE), SearchDesk.RELEVANCE);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<Integer> most(String text) {
        return number(text).filter(each -> each >= 1 && each <= MOST_EACH);
    }

    Wanted wanted() {
        return wanted;
    }

    Paging paging() {
        return paging;
    }

    List<Searchable> kinds() {
        return kinds;
    }

    int each() {
        return each;
    }
}
