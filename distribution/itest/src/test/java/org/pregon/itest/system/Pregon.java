package org.pregon.itest.system;

import java.net.URI;

/** A running Pregón. */
public interface Pregon {
    /** Its root, ending in a slash. */
    URI url();

    /** A caller that has not signed in. */
    default Api visitor() {
        return new Api(url());
    }

    default Api administrator() {
        return visitor().signInAsAdministrator();
    }
}
