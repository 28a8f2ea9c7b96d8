package org.pregon.directory.imports;

import java.time.Instant;

/**
 * An import of institutions and how far it got.
 *
 * @param total rows of the file
 * @param created institutions made
 * @param skipped rows left out: with errors, or already in the directory
 */
public record InstitutionImport(
        long id, String fileName, Instant createdAt, String createdBy, State state, int total, int created, int skipped) {

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
