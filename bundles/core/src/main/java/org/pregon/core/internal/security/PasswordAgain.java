package org.pregon.core.internal.security;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reauthentication;

/** {@link Reauthentication} by the door through which users come in, so that whatever guards it guards this too. */
@Component(service = Reauthentication.class)
public final class PasswordAgain implements Reauthentication {
    private final Door door;
    private final Audit audit;
    private final Sql sql;

    @Activate
    public PasswordAgain(@Reference Door door, @Reference Audit audit, @Reference(target = "(pregon.module=core)") Sql sql) {
        this.door = door;
        this.audit = audit;
        this.sql = sql;
    }

    @Override
    public void confirm(String password) {
        CurrentUser user = CurrentUser.get();
        if (door.enter(user.login(), password).isEmpty()) {
            sql.run(session -> audit.record(session, Users.ENTITY, user.id(), "password-wrong", Changes.NONE));
            throw new InvalidInputException("password", "La contraseña no es correcta. No se firmó ni cambió nada.");
        }
    }
}
