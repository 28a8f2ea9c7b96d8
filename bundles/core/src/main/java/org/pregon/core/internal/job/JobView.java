package org.pregon.core.internal.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and how it stands.
 *
 * @param next null for one that runs when asked
 * @param open the run that waits or is under way
 * @param last the run that ended last
 */
record JobView(String id, String name, @Nullable Instant next, @Nullable RunView open, @Nullable RunView last) {}
