package org.pregon.core.search;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/** Told of every write of a record that can be found. */
@ProviderType
public interface Search {

    /**
     * Notes that records were made, changed or deleted. It is written in the caller's transaction: each node's index reads
     * them anew about a second after that is committed, and never if it is not.
     *
     * @param kind the {@link Searchable#kind} of all
     */
    void changed(Session session, String kind, Collection<Long> ids);

    /** {@link #changed(Session, String, Collection)} for one. */
    default void changed(Session session, String kind, long id) {
        changed(session, kind, List.of(id));
    }
}
