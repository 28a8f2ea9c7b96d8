package org.pregon.core.internal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail of ours that did not arrive (RFC 3464), or an older server in its own words.
 *
 * @param messageId of ours, without brackets
 * @param gone whether the address does not exist, rather than being full or unwilling
 */
record DeliveryReport(String messageId, boolean gone, String words) {
    private static final Pattern OURS = Pattern.compile("<([0-9a-fA-F-]{36}@pregon)>");
    private static final Pattern NOBODY = Pattern.compile("5\\.1\\.(1|3|6|10)");
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int LONGEST_READ = 256 * 1024;

    /** Whether it is a report at all, as far as its headers say; the body is not fetched for it. */
    static boolean is(Message message) throws MessagingException {
        return report(message) || postmaster(message);
    }

    /** By its header: asking for the type would have the mail server take the whole message apart, and stumble over a broken one. */
    private static boolean report(Message message) throws MessagingException {
        return header(message.getHeader("Content-Type")).toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    /** Out-of-office notes answer a mail too, but come from its reader. */
    private static boolean postmaster(Message message) throws MessagingException {
        String from = header(message.getHeader("From")).toLowerCase(Locale.ROOT);
        return from.contains("mailer-daemon@") || from.contains("postmaster@") || from.startsWith("mailer-daemon");
    }

    /** Empty for a report of a delay or of success, or about somebody else's mail. */
    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        if (report(message) && message.getContent() instanceof Multipart parts) {
            return standard(parts);
        }
        return postmaster(message) ? plain(text(message.getInputStream())) : Optional.empty();
    }

    private static Optional<DeliveryReport> standard(Multipart parts) throws MessagingException, IOException {
        String messageId = "";
        InternetHeaders recipient = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                recipient = failed(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822-headers")) {
                messageId = header(new InternetHeaders(part.getDataHandler().getInputStream()).getHeader("Message-ID"));
            }
        }
        Matcher ours = OURS.matcher(messageId);
        if (recipient == null || !ours.find()) {
            return Optional.empty();
        }
        String status = header(recipient.getHeader("Status"));
        String diagnostic = header(recipient.getHeader("Diagnostic-Code")).replaceFirst("(?i)^\\s*smtp;\\s*", "");
        return Optional.of(report(ours.group(1), status, diagnostic.isEmpty() ? status : diagnostic));
    }

    /** The fields of the recipient that it failed for; the first group is about the server. */
    private static @Nullable InternetHeaders failed(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getDataHandler().getInputStream()) {
            for (int group = 0; group < 100; group++) {
                InternetHeaders fields = new InternetHeaders(in);
                if (!fields.getAllHeaders().hasMoreElements()) {
                    return null;
                }
                if (header(fields.getHeader("Action")).strip().equalsIgnoreCase("failed")) {
                    return fields;
                }
            }
            return null;
        }
    }

    private static Optional<DeliveryReport> plain(String text) {
        Matcher ours = OURS.matcher(text);
        Matcher status = STATUS.matcher(text);
        if (!ours.find() || !status.find() || !status.group().startsWith("5")) {
            return Optional.empty();
        }
        int end = text.indexOf('\n', status.start());
        return Optional.of(report(ours.group(1), status.group(), text.substring(status.start(), end < 0 ? text.length() : end)));
    }

    private static DeliveryReport report(String messageId, String status, String words) {
        boolean gone = NOBODY.matcher(status).find();
        String line = words.replaceAll("[\\p{C}\\s]+", " ").strip();
        return new DeliveryReport(messageId, gone, (gone ? "La dirección no existe: " : "El correo volvió: ") + line);
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readNBytes(LONGEST_READ), StandardCharsets.UTF_8);
        }
    }

    private static String header(String @Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0];
    }
}
