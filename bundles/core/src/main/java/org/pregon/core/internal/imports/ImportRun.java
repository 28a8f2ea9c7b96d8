package org.pregon.core.internal.imports;

import java.time.Instant;
import org.pregon.core.imports.Importable;

/**
 * An import and how far it got.
 *
 * @param kind id of the {@link Importable}
 * @param total rows of the file
 * @param created rows that were saved, less those taken back
 * @param updated rows that were written over others, likewise
 * @param wrong rows with errors
 */
public record ImportRun(
        long id, String kind, String fileName, Instant createdAt, String createdBy, State state, int total, int created, int updated, int wrong) {

    public enum State {
        /** Read and shown; nothing is saved yet. */
        PREVIEW,
        /** Being saved; all of it stands or none. */
        RUNNING,
        DONE,
        /** Broke off; nothing was saved. */
        FAILED,
        /** Taken back, but for what somebody changed since. */
        UNDONE
    }
}
