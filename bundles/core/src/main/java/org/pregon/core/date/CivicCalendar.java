package org.pregon.core.date;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The civic dates of this installation: holidays, anniversaries and obligations, as rules for any year. */
@ProviderType
public interface CivicCalendar {
    List<CivicDate> dates();
}
