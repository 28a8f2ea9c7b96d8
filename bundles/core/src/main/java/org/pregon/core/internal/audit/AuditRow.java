package org.pregon.core.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.rest.Json;
import org.pregon.core.text.Sha256;

/**
 * One stored entry.
 *
 * @param changes JSON
 * @param via session or token it came through, empty for the system
 * @param seal number of the seal it stands under, 0 before there is one
 */
public record AuditRow(long id, Instant happenedAt, long userId, String userName, String entity, String entityId, String action,
        String changes, String address, String via, long seal) {

    /** The fields as they were and became; a text that somebody broke is shown as it stands. */
    List<Change> fields() {
        try {
            return Json.mapper().readValue(changes, new TypeReference<List<Change>>() {});
        } catch (JsonProcessingException broken) {
            return List.of(new Change("changes", "Contenido ilegible", "", changes));
        }
    }

    /** Of everything but the seal. Each field goes in with its length, so that no two entries read the same. */
    String hash() {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            id, happenedAt, userId, userName, entity, entityId, action, changes, address, via
        }) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value);
        }
        return Sha256.of(text.toString());
    }
}
