package org.pregon.core.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;

/**
 * A message to send. Each recipient gets a copy that names nobody else.
 *
 * @param to addresses, at least one; the same one twice counts once
 * @param reference what it is about, by which its state is found: {@code reporting.monthly:12}
 * @param topic what its readers subscribed to and may leave; null for a letter of the office
 * @param personal carries a secret, such as a link that acts: nobody else is shown its text
 */
public record Mail(List<String> to, Words words, String reference, List<Attachment> attachments, @Nullable Topic topic, boolean personal) {
    private static final int LONGEST_SUBJECT = 400;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern BREAKS = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
    /** One bare address. What could end a header or begin another address is not in it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s\\p{C}\\p{Z}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{C}\\p{Z}@<>()\\[\\],;:\\\\\"]+");

    /** @throws InvalidInputException for what is not one bare address */
    public Mail {
        Map<String, String> distinct = new LinkedHashMap<>();
        to.forEach(address -> distinct.putIfAbsent(checked(address).toLowerCase(Locale.ROOT), address));
        if (distinct.isEmpty()) {
            throw new InvalidInputException("to", "Escriba al menos un correo.");
        }
        to = List.copyOf(new ArrayList<>(distinct.values()));
        attachments = List.copyOf(attachments);
    }

    /** A letter of plain text. */
    public Mail(List<String> to, String subject, String text, String reference, List<Attachment> attachments) {
        this(to, new Words(subject, text, null), reference, attachments, null, false);
    }

    public Mail about(Topic subscribed) {
        return new Mail(to, words, reference, attachments, subscribed, personal);
    }

    public Mail forItsReaderOnly() {
        return new Mail(to, words, reference, attachments, topic, true);
    }

    /**
     * @param subject one line: breaks in it become spaces
     * @param text plain; links stand bare
     * @param html what stands inside the letter, clean; null to have it made from the text
     */
    public record Words(String subject, String text, @Nullable String html) {
        public Words {
            // A line break in a header would begin another header.
            String line = BREAKS.matcher(subject).replaceAll(" ").strip();
            subject = line.substring(0, Math.min(LONGEST_SUBJECT, line.length()));
        }
    }

    /**
     * Something to subscribe to.
     *
     * @param id small letters, points and hyphens: {@code press.releases}
     * @param name as its readers know it
     */
    public record Topic(String id, String name) {
        public Topic {
            if (!id.matches("[a-z][a-z0-9.\\-]{0,59}")) {
                throw new IllegalArgumentException("Not a topic: " + id);
            }
        }
    }

    /** Where an attachment's content lies; it is read when the message is sent. */
    public enum Source {
        /** {@link org.pregon.core.media.Media}, by id. */
        MEDIA,
        /** {@link org.pregon.core.document.Documents}, by id. */
        DOCUMENT
    }

    /** @param name as the reader sees it */
    public record Attachment(String name, Source source, String key) {
        public Attachment {
            name = BREAKS.matcher(name).replaceAll(" ").strip();
        }

        public static Attachment media(String name, String id) {
            return new Attachment(name, Source.MEDIA, id);
        }

        public static Attachment document(String name, long id) {
            return new Attachment(name, Source.DOCUMENT, Long.toString(id));
        }
    }

    private static String checked(String address) {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            throw new InvalidInputException("to", "Escriba un solo correo completo, como oficina@municipalidad.gob.pe.");
        }
        return address;
    }
}
