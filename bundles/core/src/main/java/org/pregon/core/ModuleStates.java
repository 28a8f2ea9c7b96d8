package org.pregon.core;

import org.osgi.annotation.versioning.ProviderType;

/** How the modules fare, for those that show what is theirs. */
@ProviderType
public interface ModuleStates {
    /** Whether a module is ready and each part of it works; false for one that is not there. Looks at its parts: not for every request. */
    boolean works(String module);
}
