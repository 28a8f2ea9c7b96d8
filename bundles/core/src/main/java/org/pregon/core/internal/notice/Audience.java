package org.pregon.core.internal.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pregon.core.InvalidInputException;
import org.pregon.core.db.Session;
import org.pregon.core.internal.notice.NoticeMapper.Grant;
import org.pregon.core.internal.security.Unit;
import org.pregon.core.internal.security.UnitMapper;
import org.pregon.core.security.CurrentUser;

/**
 * Whom a notice can go to: active users whose roles let them read one, alone or by their unit.
 *
 * @param units those in the chart
 */
public record Audience(List<Unit> units, List<Person> people) {
    static final String PERMISSION = "notices.read";
    private static final int NAMED = 3;
    private static final int LONGEST = 1_000;

    static Audience of(Session session) {
        Map<Long, List<Grant>> users = session.mapper(NoticeMapper.class).grants().stream()
                .collect(Collectors.groupingBy(grant -> grant.person().id(), LinkedHashMap::new, Collectors.toList()));
        return new Audience(session.mapper(UnitMapper.class).list().stream().filter(Unit::active).toList(),
                users.values().stream().filter(Audience::mayRead).map(grants -> grants.get(0).person()).toList());
    }

    private static boolean mayRead(List<Grant> grants) {
        Set<String> held = grants.stream().map(Grant::permission).filter(Objects::nonNull).collect(Collectors.toSet());
        return new CurrentUser(0, "", "", List.of(), held).may(PERMISSION);
    }

    /** Those whom somebody chose, without the author, who knows it. */
    List<Person> chosen(NoticeForm form, long author) {
        Set<Long> chosenUnits = new HashSet<>();
        form.unitIds().forEach(unit -> chosenUnits.addAll(withinAndBelow(unit)));
        Set<Long> named = new HashSet<>(form.personIds());
        if (!people.stream().map(Person::id).collect(Collectors.toSet()).containsAll(named)) {
            throw new InvalidInputException("people", "Elija personas con cuenta activa que puedan leer avisos.");
        }
        List<Person> readers = people.stream()
                .filter(one -> form.toEveryone() || named.contains(one.id()) || one.unitId() != null && chosenUnits.contains(one.unitId()))
                .filter(one -> one.id() != author)
                .toList();
        if (readers.isEmpty()) {
            throw form.toEveryone() || named.isEmpty() && form.unitIds().isEmpty()
                    ? new InvalidInputException("people", form.toEveryone() ? "Nadie más tiene una cuenta que pueda leer avisos." : "Elija al menos una unidad o una persona.")
                    : new InvalidInputException("units", "En lo elegido no trabaja nadie más que pueda leer avisos.");
        }
        return readers;
    }

    /** What was chosen, as it stands on the notice for ever: units may change their people and their names. */
    String words(NoticeForm form) {
        if (form.toEveryone()) {
            return "Todo el personal";
        }
        List<String> words = new ArrayList<>();
        units.stream().filter(unit -> form.unitIds().contains(unit.id())).map(Unit::name).forEach(words::add);
        List<String> names = people.stream().filter(one -> form.personIds().contains(one.id())).map(Person::name).toList();
        words.addAll(names.subList(0, Math.min(NAMED, names.size())));
        String all = String.join(", ", words) + (names.size() > NAMED ? " y " + (names.size() - NAMED) + " más" : "");
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    private Set<Long> withinAndBelow(long unit) {
        Set<Long> within = new HashSet<>();
        if (units.stream().noneMatch(one -> one.id() == unit)) {
            throw new InvalidInputException("units", "Elija unidades que existan.");
        }
        within.add(unit);
        for (int before = 0; before < within.size();) {
            before = within.size();
            units.stream().filter(one -> one.parentId() != null && within.contains(one.parentId())).forEach(one -> within.add(one.id()));
        }
        return within;
    }
}
