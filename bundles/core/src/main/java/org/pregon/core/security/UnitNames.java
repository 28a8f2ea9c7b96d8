package org.pregon.core.security;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The municipality's units, for modules whose records belong to one. */
@ProviderType
public interface UnitNames {
    /** Those in the chart now, by name. */
    List<UnitName> active();

    /** @param name as in the ROF */
    record UnitName(long id, String name) {}
}
