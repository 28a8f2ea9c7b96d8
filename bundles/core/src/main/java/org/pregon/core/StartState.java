package org.pregon.core;

import java.time.Instant;
import java.util.Optional;

/** Whether Pregón's start is over. Until then, what is not there may be on its way. */
public interface StartState {
    /** Since when everything answers; empty before, and again once Pregón stops. */
    Optional<Instant> over();
}
