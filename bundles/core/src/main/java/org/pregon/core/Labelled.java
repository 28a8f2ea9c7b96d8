package org.pregon.core;

import org.osgi.annotation.versioning.ConsumerType;

/** One of a few choices, with the word that staff read; an enum in a form implements it so that refusals can name it. */
@ConsumerType
public interface Labelled {
    /** In Spanish. */
    String label();
}
