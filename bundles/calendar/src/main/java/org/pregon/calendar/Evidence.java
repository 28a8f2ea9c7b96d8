package org.pregon.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What shows that an activity took place.
 *
 * @param media id of its file in core's media; null for a document kept elsewhere, which the caption names
 * @param mediaType as sniffed when it was stored
 */
public record Evidence(
        long id,
        long activityId,
        String caption,
        @Nullable String credit,
        @Nullable String media,
        @Nullable String mediaType,
        @Nullable String fileName,
        int position) {

    public boolean image() {
        return mediaType != null && mediaType.startsWith("image/");
    }
}
