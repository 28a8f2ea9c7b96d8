package org.pregon.core.internal.security;

import java.time.LocalDate;
import java.util.HashSet;
import org.pregon.core.db.Session;
import org.pregon.core.security.CurrentUser;

/** A stored user as somebody who acts: with what roles allow, units reach and absent colleagues handed over today. */
final class Persons {
    private Persons() {}

    static CurrentUser of(Session session, UserRow row, LocalDate today) {
        UserMapper users = session.mapper(UserMapper.class);
        return new CurrentUser(
                row.id(), row.login(), row.name(), users.rolesOf(row.id()), new HashSet<>(users.grantsOf(row.id())),
                Units.withinAndBelow(session.mapper(UnitMapper.class), row.unitId()),
                Delegations.held(session, row.id(), today));
    }
}
