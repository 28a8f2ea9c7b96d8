package org.pregon.core.link;

/**
 * Somebody or some institution of the directory, as another module keeps it: the name is a snapshot, so that its pages
 * still read well when the directory is not installed.
 *
 * @param id as the directory gave it, e.g. {@code institution:12}; it keeps resolving after merges
 */
public record ContactRef(String id, String displayName) {}
