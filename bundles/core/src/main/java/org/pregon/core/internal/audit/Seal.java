package org.pregon.core.internal.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pregon.core.text.Sha256;

/**
 * A link of the chain: the entries that had been committed and not sealed when it was made, whatever their numbers. Rolled
 * back transactions leave numbers that never were, and slow ones commit low numbers late, so the chain follows no numbers.
 *
 * @param members id and hash of each entry, a line each
 * @param previous hash of the seal before
 * @param hash of all the rest
 */
public record Seal(long number, Instant sealedAt, String members, String previous, String hash) {
    /** What the first seal follows. */
    static final String BEGINNING = "0".repeat(64);

    static Seal over(List<AuditRow> entries, long number, String previous, Instant at) {
        String members = entries.stream().map(entry -> entry.id() + " " + entry.hash()).collect(Collectors.joining("\n"));
        return new Seal(number, at, members, previous, hash(number, at, members, previous));
    }

    boolean intact() {
        return hash.equals(hash(number, sealedAt, members, previous));
    }

    /** Hash of each entry by its id. */
    Map<Long, String> hashes() {
        Map<Long, String> hashes = new LinkedHashMap<>();
        members.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0 && line.substring(0, space).matches("\\d{1,18}")) {
                hashes.put(Long.valueOf(line.substring(0, space)), line.substring(space + 1));
            }
        });
        return hashes;
    }

    private static String hash(long number, Instant at, String members, String previous) {
        return Sha256.of(number + "\n" + at + "\n" + previous + "\n" + members);
    }
}
