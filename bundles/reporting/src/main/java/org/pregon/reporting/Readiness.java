package org.pregon.reporting;

import java.util.List;

/**
 * What whoever signs must know before.
 *
 * @param missing of the office's profile, in Spanish; while there is any, nothing is signed
 * @param verifiable the paper will lead to a page that the public can open
 * @param unprintable texts with characters that paper has no letters for, each with those characters
 * @param unapproved the office wants another person's approval first, and there is none yet
 */
public record Readiness(List<String> missing, boolean verifiable, List<Unprintable> unprintable, boolean unapproved) {
    /** Of what is signed already. */
    static final Readiness SETTLED = new Readiness(List.of(), true, List.of(), false);

    public Readiness {
        missing = List.copyOf(missing);
        unprintable = List.copyOf(unprintable);
    }

    /**
     * @param characters as they stand in the text
     */
    public record Unprintable(String text, String characters) {}
}
