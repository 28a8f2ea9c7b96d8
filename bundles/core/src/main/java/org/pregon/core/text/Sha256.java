package org.pregon.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint by which content is known: of a whole, or of parts one after the other. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** 64 hexadecimal digits. */
    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /** Of its UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads to the end and keeps nothing. */
    public static String of(InputStream content) throws IOException {
        Sha256 all = new Sha256();
        new DigestInputStream(content, all.digest).transferTo(OutputStream.nullOutputStream());
        return all.hex();
    }

    public Sha256 add(byte[] part) {
        digest.update(part);
        return this;
    }

    /** The 32 bytes; whatever is added later is a new content. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** {@link #bytes} as 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
