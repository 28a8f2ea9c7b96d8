package org.pregon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** The heads of what anybody sees who holds an address: kept by no cache, listed by no search engine, shown within no other site. */
final class PublicHeads {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HTML = "text/html";

    private PublicHeads() {}

    /** A page of ours, with one style of its own. */
    static void page(HttpServletResponse response, int status, String nonce) {
        put(response, status, HTML, "script-src 'self'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    /** What somebody wrote, shown in a frame of such a page: nothing of it runs or asks for anything. */
    static void content(HttpServletResponse response, String type) {
        put(response, HttpServletResponse.SC_OK, type, "style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'"
                + (type.startsWith(HTML) ? "; sandbox" : ""));
    }

    private static void put(HttpServletResponse response, int status, String type, String policy) {
        response.setStatus(status);
        response.setContentType(type.startsWith(HTML) ? "text/html; charset=utf-8" : type);
        response.setHeader("Content-Security-Policy", "default-src 'none'; " + policy);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    /** Guessed by nobody. */
    static String nonce() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
