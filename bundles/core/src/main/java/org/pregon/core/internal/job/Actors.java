package org.pregon.core.internal.job;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.security.Users;
import org.pregon.core.security.CurrentUser;

/** In whose name a run acts: who asked for it, with what they may do today. */
@Component(service = Actors.class)
public final class Actors {
    private final Users users;

    @Activate
    public Actors(@Reference Users users) {
        this.users = users;
    }

    CurrentUser of(RunRow run) {
        if (run.userId() == CurrentUser.SYSTEM.id()) {
            return CurrentUser.SYSTEM;
        }
        return users.actor(run.userId())
                .orElseGet(() -> new CurrentUser(run.userId(), "", run.userName(), List.of(), Set.of()));
    }
}
