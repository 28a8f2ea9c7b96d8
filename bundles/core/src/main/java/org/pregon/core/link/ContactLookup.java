package org.pregon.core.link;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What other modules ask the directory. Reference it optionally and dynamically: the directory may not be there. */
@ConsumerType
public interface ContactLookup {
    /** Institutions whose name or acronym has all these words, at most {@code limit}, by name. */
    List<ContactRef> search(String words, int limit);

    /** The contact as it is called today. */
    Optional<ContactRef> find(String id);
}
