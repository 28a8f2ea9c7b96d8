package org.pregon.core.mail;

import java.util.List;

/**
 * A message to send.
 *
 * @param to addresses, at least one
 * @param text plain text; links stand bare
 * @param reference what it is about, by which its state is found: {@code reporting.monthly:12}
 */
public record Mail(List<String> to, String subject, String text, String reference, List<Attachment> attachments) {
    public Mail {
        if (to.isEmpty()) {
            throw new IllegalArgumentException("A mail without recipients");
        }
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        // A line break in a header would begin another header.
        subject = subject.replaceAll("[\\r\\n\\p{Cntrl}]+", " ").trim();
    }

    /**
     * @param type media type
     * @param content whole; kept with the message until it is sent and after
     */
    public record Attachment(String name, String type, byte[] content) {}
}
