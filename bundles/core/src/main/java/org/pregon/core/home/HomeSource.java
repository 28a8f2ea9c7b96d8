package org.pregon.core.home;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.security.CurrentUser;

/** A module's share of the first page, registered as a service. It must answer at once; what it throws leaves its share out. */
@ConsumerType
public interface HomeSource {

    /** Place among the modules' shares, low first; usually the module's {@code order()}. */
    default int order() {
        return 500;
    }

    /** What this user may see of it today; {@link HomeData#EMPTY} if nothing. */
    HomeData home(CurrentUser user, LocalDate today);

    /**
     * Of that what is late and what waits, and nothing else: the counter in the bar asks for it after every change, so a source
     * whose other figures cost something says these alone.
     */
    default HomeData waiting(CurrentUser user, LocalDate today) {
        return home(user, today);
    }
}
