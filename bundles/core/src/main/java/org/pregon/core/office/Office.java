package org.pregon.core.office;

import org.osgi.annotation.versioning.ProviderType;

/** The office's profile, as it stands now. */
@ProviderType
public interface Office {
    /** Never null: a neutral profile until an administrator fills it in. */
    OfficeProfile profile();
}
