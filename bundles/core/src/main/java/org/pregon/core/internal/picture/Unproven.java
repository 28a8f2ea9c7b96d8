package org.pregon.core.internal.picture;

import java.io.IOException;

/** A picture is not built as its format says, so nobody can tell what it carries beside its pixels. */
public final class Unproven extends IOException {
    private static final long serialVersionUID = 1L;

    Unproven(String message) {
        super(message);
    }
}
