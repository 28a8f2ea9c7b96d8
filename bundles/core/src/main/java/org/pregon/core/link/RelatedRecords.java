package org.pregon.core.link;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * «What do you have that refers to this?», asked of every module that is there when a record is shown. The records themselves, with
 * name, permission and words, are those that the search reads: {@link org.pregon.core.search.Searchable} of the same kind.
 */
@ConsumerType
public interface RelatedRecords {
    /** The type of what {@link ContactRef#id} names. */
    String CONTACT = "contact";

    /** Kind of the records that it answers with, e.g. {@code calendar.activity}. */
    String kind();

    /**
     * Ids of those that refer to something, the one to show first in front; empty for types that they never refer to. Answers at once:
     * a page waits for it.
     *
     * @param type {@link #CONTACT}, or the kind of a record
     * @param id as that type knows it: {@code institution:12} of a contact, {@code 12} of a record
     */
    List<Long> of(String type, String id, int limit);
}
