package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time for which somebody holds a post, both days included.
 *
 * @param endsOn null while it lasts
 */
public record Term(long id, long postId, String holder, LocalDate startsOn, @Nullable LocalDate endsOn) {}
