package org.pregon.core.internal.picture;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself. It is shown to who works with the file, and passed on to nobody else.
 *
 * @param description what its IPTC, XMP and Exif say in the fields of the archive
 * @param camera make and model; empty where it is not said
 * @param taken as the camera's clock had it, which knows no zone
 * @param exposure time, aperture, sensitivity and focal length, as photographers write them
 */
public record FileFacts(Description description, String camera, String lens, String taken, String exposure, String software, @Nullable Position position) {
    public static final FileFacts NONE = new FileFacts(Description.NONE, "", "", "", "", "", null);

    /** Degrees, north and east positive. */
    public record Position(double latitude, double longitude) {}
}
