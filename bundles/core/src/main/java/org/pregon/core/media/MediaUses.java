package org.pregon.core.media;

import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/**
 * Which records use which files. A file is seen by who sent it, by who may read a record that uses it (its
 * {@link org.pregon.core.search.Searchable} says so), and by who may see all files; by nobody else.
 */
@ProviderType
public interface MediaUses {

    /**
     * Notes within the caller's transaction that a record uses a file. Nobody shows to others what they may not see.
     *
     * @param kind of the record, as its {@code Searchable} names it
     * @throws org.pregon.core.InvalidInputException for a file that the caller may not see, or that is not stored
     */
    void attach(Session session, String file, String kind, long record);

    /** Notes that it does not any more. */
    void detach(Session session, String file, String kind, long record);
}
