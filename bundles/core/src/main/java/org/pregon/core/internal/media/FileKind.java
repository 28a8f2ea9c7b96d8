package org.pregon.core.internal.media;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The families of files that are accepted, each with its types and its limit. What is not listed is refused. */
enum FileKind {
    IMAGE(MediaLimits::imageMegabytes, Map.of(
            "image/jpeg", List.of("jpg", "jpeg", "jfif"),
            "image/png", List.of("png"),
            "image/webp", List.of("webp"),
            "image/gif", List.of("gif"))),
    AUDIO(MediaLimits::audioMegabytes, Map.of(
            "audio/mpeg", List.of("mp3"),
            "audio/mp4", List.of("m4a", "mp4"),
            "audio/ogg", List.of("ogg", "oga"),
            "audio/vorbis", List.of("ogg", "oga"),
            "audio/opus", List.of("opus", "ogg"),
            "audio/vnd.wave", List.of("wav"))),
    VIDEO(MediaLimits::videoMegabytes, Map.of(
            "video/mp4", List.of("mp4", "m4v"),
            "video/x-m4v", List.of("m4v", "mp4"),
            "video/webm", List.of("webm"),
            "video/quicktime", List.of("mov", "qt"))),
    /** A zip inside: what it unpacks to counts, too. */
    PACKED(MediaLimits::documentMegabytes, Map.of(
            OfficeZip.DOCX, List.of("docx"),
            OfficeZip.XLSX, List.of("xlsx"),
            OfficeZip.PPTX, List.of("pptx"),
            "application/vnd.oasis.opendocument.text", List.of("odt"),
            "application/vnd.oasis.opendocument.spreadsheet", List.of("ods"),
            "application/vnd.oasis.opendocument.presentation", List.of("odp"))),
    DOCUMENT(MediaLimits::documentMegabytes, Map.of(
            "application/pdf", List.of("pdf"),
            "text/plain", List.of("txt", "text", "log"),
            "text/csv", List.of("csv")));

    private final ToIntFunction<MediaLimits> megabytes;
    private final Map<String, List<String>> types;

    FileKind(ToIntFunction<MediaLimits> megabytes, Map<String, List<String>> types) {
        this.megabytes = megabytes;
        this.types = types;
    }

    static Optional<FileKind> of(String type) {
        for (FileKind kind : values()) {
            if (kind.types.containsKey(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The one of which files may be largest. */
    static FileKind largest(MediaLimits limits) {
        return Arrays.stream(values()).max(Comparator.comparingInt(kind -> kind.megabytes(limits))).orElseThrow();
    }

    /** The usual one first. */
    List<String> extensions(String type) {
        return types.getOrDefault(type, List.of("bin"));
    }

    int megabytes(MediaLimits limits) {
        return megabytes.applyAsInt(limits);
    }

    /** May be shown in a page; everything else is a download. */
    boolean shown() {
        return this == IMAGE || this == AUDIO || this == VIDEO;
    }
}
