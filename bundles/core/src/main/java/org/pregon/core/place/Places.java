package org.pregon.core.place;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The places of Peru that this installation knows. New districts come before new lists: an unknown code is no error. */
@ProviderType
public interface Places {
    Optional<Place> find(String code);

    /** Name of a place with those around it, empty when the code is not known. */
    default String name(String code) {
        return find(code).map(Place::full).orElse("");
    }

    /** Places of a level by the beginnings of their names, or of their code; the best first, all when nothing is typed. */
    List<Place> search(String typed, Place.Level level, int limit);
}
