package org.pregon.core.internal.db;

import java.util.Map;

/**
 * How Derby's transactions wait for each other, told before it boots. Whoever says otherwise as a system property is
 * obeyed. How long one waits for another that is just slow stays Derby's minute: on a busy machine that is honest work.
 */
final class DerbyLocks {
    private static final Map<String, String> WORDS = Map.of(
            // Seconds until it looks whether those who wait, wait for each other. Who loses is run again; by default after 20.
            "derby.locks.deadlockTimeout", "1",
            // Rows of one table that a transaction locks before it takes the whole table: more than the largest file (200,000 rows)
            // makes, with its entries in the audit trail. By default 5,000, and then an import stops the whole office.
            "derby.locks.escalationThreshold", "1000000");

    private DerbyLocks() {}

    static void tell() {
        WORDS.forEach(System.getProperties()::putIfAbsent);
    }
}
