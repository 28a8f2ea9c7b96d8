package org.pregon.core.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Files, kept under the SHA-256 of their content: the same file is stored once, and never altered. */
@ProviderType
public interface Media {

    /**
     * Stores a file. Its type is what its content says, not its name.
     *
     * @throws org.pregon.core.InvalidInputException for a type that is not accepted or a file over the limit
     */
    MediaFile store(String name, InputStream content);

    Optional<MediaFile> find(String id);

    /** Where the content lies; read it, never write there. */
    Path path(MediaFile file);

    /**
     * A picture as pages and papers show it: upright, within 1,600 pixels, and without what its file says of place, camera
     * and person. Where that cannot be made, a copy of the same pixels without the rest, or a grey frame; never the
     * original, unless it is no picture. Read it, never write there.
     */
    Path shown(MediaFile picture);
}
