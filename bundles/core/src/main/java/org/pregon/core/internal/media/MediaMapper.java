package org.pregon.core.internal.media;

import java.util.Optional;
import org.pregon.core.media.MediaFile;

/** What is known of each stored file. */
public interface MediaMapper {
    Optional<MediaFile> find(String id);

    void insert(MediaFile file);
}
