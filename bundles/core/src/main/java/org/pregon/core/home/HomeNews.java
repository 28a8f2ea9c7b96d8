package org.pregon.core.home;

import org.osgi.annotation.versioning.ProviderType;

/** Tells whether something was written, by whichever module and on whichever node, that may change what waits for somebody. */
@ProviderType
public interface HomeNews {

    /** A number that is another one as soon as such a thing was committed. It costs one small question to the database. */
    long mark();
}
