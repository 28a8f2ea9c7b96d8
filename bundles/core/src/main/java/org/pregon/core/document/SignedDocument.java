package org.pregon.core.document;

import java.time.Instant;

/**
 * A document that is just getting its place in the register.
 *
 * @param sha256 of its PDF, hexadecimal
 */
public record SignedDocument(long id, int number, String designation, String code, String sha256, Instant signedAt, String signedBy,
        byte[] pdf) {}
