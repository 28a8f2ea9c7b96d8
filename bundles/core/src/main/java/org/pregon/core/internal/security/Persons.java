package org.pregon.core.internal.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pregon.core.db.Session;
import org.pregon.core.security.CurrentUser;

/** A stored user as somebody who acts: with what roles allow, units reach and absent colleagues handed over today. */
final class Persons {
    private Persons() {}

    static CurrentUser of(Session session, UserRow row, LocalDate today, PermissionCatalogue catalogue) {
        UserMapper users = session.mapper(UserMapper.class);
        UnitGrants own = UnitGrants.of(session, row.id(), catalogue);
        Set<String> grants = new HashSet<>(users.grantsOf(row.id()));
        grants.addAll(own.everywhere());
        Map<String, String> delegated = new HashMap<>(Delegations.held(session, row.id(), today));
        Map<String, Set<Long>> within = new HashMap<>(own.within());
        Delegations.heldForUnits(session, row.id(), today, catalogue).forEach(held -> {
            // Who holds the same in their own right acts in their own name, and where they always did.
            if (!within.containsKey(held.permission())) {
                within.put(held.permission(), held.units());
                delegated.putIfAbsent(held.permission(), held.name());
            }
        });
        return new CurrentUser(row.id(), row.login(), row.name(), users.rolesOf(row.id()), grants,
                Units.withinAndBelow(session.mapper(UnitMapper.class), row.unitId()), delegated, within);
    }
}
