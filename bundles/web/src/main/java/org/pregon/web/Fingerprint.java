package org.pregon.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Names content by what it is, so that an address with it may be kept for ever. */
final class Fingerprint {

    private final MessageDigest digest = sha256();

    static String of(byte[] content) {
        return new Fingerprint().add(content).toString();
    }

    /** As a Content-Security-Policy names an inline script. */
    static String csp(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256().digest(script.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    Fingerprint add(byte[] content) {
        digest.update(content);
        return this;
    }

    /** The first ten hexadecimal digits; asking ends the counting. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 10);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
