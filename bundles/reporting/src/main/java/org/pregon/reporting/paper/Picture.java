package org.pregon.reporting.paper;

/**
 * A photograph for the annex.
 *
 * @param file the bytes of a JPEG or PNG file
 */
public record Picture(byte[] file, String caption, String credit) {}
