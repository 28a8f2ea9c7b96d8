package org.pregon.core.internal.media;

import java.util.List;

/** @param kinds any of these; empty for all */
public record ArchiveFilter(List<String> words, List<ArchiveKind> kinds) {
    static final ArchiveFilter ALL = new ArchiveFilter(List.of(), List.of());
}
