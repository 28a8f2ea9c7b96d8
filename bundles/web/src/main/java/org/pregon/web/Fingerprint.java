package org.pregon.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.pregon.core.text.Sha256;

/** Names content by what it is, so that an address with it may be kept for ever. */
final class Fingerprint {
    private static final int LENGTH = 10;

    private Fingerprint() {}

    static String of(byte[] content) {
        return of(new Sha256().add(content));
    }

    /** The first hexadecimal digits. */
    static String of(Sha256 content) {
        return content.hex().substring(0, LENGTH);
    }

    /** As a Content-Security-Policy names an inline script. */
    static String csp(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(new Sha256().add(script.getBytes(StandardCharsets.UTF_8)).bytes()) + "'";
    }
}
