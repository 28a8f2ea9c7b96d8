package org.pregon.core.internal.audit;

import java.time.Instant;
import java.util.List;
import org.pregon.core.audit.Audit.Change;

/** An entry as an auditor reads it. */
record AuditView(long id, Instant at, long userId, String who, String entity, String thing, String record, String action,
        String address, String via, long seal, List<Change> changes) {

    /** @param thing what staff call such a record */
    static AuditView of(AuditRow row, String thing) {
        return new AuditView(row.id(), row.happenedAt(), row.userId(), row.userName(), row.entity(), thing, row.entityId(),
                row.action(), row.address(), row.via(), row.seal(), row.fields());
    }
}
