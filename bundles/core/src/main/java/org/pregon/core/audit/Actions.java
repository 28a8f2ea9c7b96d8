package org.pregon.core.audit;

import java.util.Set;

/** What can be done to a record, as the trail says it: its word for people stands in the shell's {@code history.actions}. */
public final class Actions {
    public static final Set<String> ALL = Set.of(
            "activate", "again", "assemble", "attach", "block", "cancel", "create", "deactivate", "delete", "detach", "end",
            "export", "import", "invite", "lock", "login", "login-failed", "logout", "move", "password-change", "password-reset",
            "password-wrong", "pause", "receive", "refresh", "remind", "replace", "restore", "resume", "return", "review", "revoke", "run", "send",
            "session-end",
            "sign", "step", "unblock", "undo", "unlock", "update", "view", "void", "withdraw");

    private Actions() {}
}
