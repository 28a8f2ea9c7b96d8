package org.pregon.core.search;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of record that the search finds, registered as a service. While it is registered its records are found; what
 * changed in between is read when it comes back. Core calls from a thread of its own, in the name of nobody.
 */
@ConsumerType
public interface Searchable {

    /** As the audit trail knows its records: {@code directory.institution}; the first word is the module. At most 60 letters. */
    String kind();

    /** What staff call them, in Spanish: "Instituciones". */
    String name();

    /** Name of an icon of the shell. */
    default String icon() {
        return "file-text";
    }

    /** Who lacks it finds none of them. */
    String permission();

    /**
     * What is the same thing in another shape, and is not found beside these by who finds these: kinds, and types of a
     * kind, {@code core.document/report.monthly}.
     */
    default Set<String> covers() {
        return Set.of();
    }

    /** Those of these records that exist and shall be found; the others vanish from the index. */
    List<SearchRecord> read(List<Long> ids);

    /** The next ids behind that one, ascending, at most so many: how the index is built anew. */
    List<Long> ids(long after, int limit);
}
