package org.pregon.core.internal.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param entry its number, null where a whole seal is meant
 * @param seal the seal that shows it
 * @param what the entry as it stands now, in words; empty where it is gone
 */
public record Finding(Kind kind, @Nullable Long entry, long seal, String what) {

    public enum Kind {
        /** An entry was sealed with another content. */
        CHANGED,
        /** An entry was sealed and is gone. */
        MISSING,
        /** An entry claims a seal that does not know it. */
        ADDED,
        /** An entry was sealed days after the time it gives. */
        BACKDATED,
        /** A seal is not what it was when the next one was made. */
        SEAL_CHANGED,
        /** A seal is gone. */
        SEAL_MISSING,
        /** The chain does not contain the seal that somebody noted down. */
        NOTED_SEAL_DIFFERS
    }

    static Finding of(Kind kind, AuditRow row, long seal) {
        return new Finding(kind, row.id(), seal,
                row.happenedAt() + " · " + row.userName() + " · " + row.action() + " · " + row.entity() + " " + row.entityId());
    }
}
