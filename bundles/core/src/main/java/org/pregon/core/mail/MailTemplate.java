package org.pregon.core.mail;

import java.util.List;

/**
 * The words of a mail that a module sends, which the office may change. A placeholder stands in them as {@code {mes}}.
 *
 * @param id {@code <module>.<word>}
 * @param name what staff call it
 */
public record MailTemplate(String id, String name, String subject, String text, List<Placeholder> placeholders) {

    /** @param sample for the preview */
    public record Placeholder(String name, String meaning, String sample) {}
}
