package org.pregon.core.internal.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pregon.core.Permission.Scope;
import org.pregon.core.Permission;
import org.pregon.core.db.Session;
import org.pregon.core.internal.security.UserMapper.UnitGrant;

/**
 * What roles that somebody has for some units only come to.
 *
 * @param within permissions by unit, with the units and all below them
 * @param everywhere permissions that every role gives in whole
 */
record UnitGrants(Map<String, Set<Long>> within, Set<String> everywhere) {

    static UnitGrants of(Session session, long user, PermissionCatalogue catalogue) {
        Map<String, Set<Long>> within = new HashMap<>();
        Set<String> everywhere = new HashSet<>();
        UnitMapper units = session.mapper(UnitMapper.class);
        for (UnitGrant grant : session.mapper(UserMapper.class).unitGrantsOf(user)) {
            for (Permission permission : catalogue.all()) {
                if (!Privileges.covers(grant.permission(), permission.id())) {
                    continue;
                }
                if (permission.scope() == Scope.UNIT) {
                    within.computeIfAbsent(permission.id(), id -> new HashSet<>()).addAll(Units.withinAndBelow(units, grant.unitId()));
                } else if (permission.scope() == Scope.EVERYBODY) {
                    everywhere.add(permission.id());
                }
            }
        }
        return new UnitGrants(within, everywhere);
    }
}
