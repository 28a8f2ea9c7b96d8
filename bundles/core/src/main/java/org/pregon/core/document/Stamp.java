package org.pregon.core.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the paper of a document must show, once it is signed with this very number.
 *
 * @param designation as printed: {@code INFORME N.º 015-2026-ORPII/MPLC}
 * @param date of the signature, in Lima
 * @param yearName official name of that year, for the heading; empty while nobody has entered it
 * @param code for checking the document, in groups: {@code 7KQP-M3XD-9RTA}
 * @param address of the public page that checks it, for the QR; empty while the office has no address that the public can open
 */
public record Stamp(int number, String designation, LocalDate date, Instant at, String signer, String yearName, String code,
        String address) {}
