package org.pregon.bench;

import java.io.IOException;
import org.pregon.bench.Wire.Answer;

/** A session of the administrator, as headers to send along. */
record Login(String cookie, String csrf) {
    static final String FIRST = "primera-clave-123";
    private static final String OWN = "una clave propia 456";

    /** The headers of a safe request. */
    String read() {
        return "Cookie: " + cookie + "\r\n";
    }

    /** The headers of a request that changes something. */
    String write() {
        return read() + "X-CSRF-Token: " + csrf + "\r\n";
    }

    /** The first login of an installation, which must change the password. */
    static Login first(Wire wire) throws IOException {
        Login login = post(wire, FIRST);
        Answer changed = wire.send("PUT", "/api/session/password", login.write(),
                "{\"current\":\"" + FIRST + "\",\"next\":\"" + OWN + "\"}");
        require(changed);
        String cookie = changed.header("Set-Cookie").isEmpty() ? login.cookie : cookie(changed);
        return new Login(cookie, csrf(changed));
    }

    static Login again(Wire wire) throws IOException {
        return post(wire, OWN);
    }

    private static Login post(Wire wire, String password) throws IOException {
        Answer answer = wire.send("POST", "/api/session", "", "{\"login\":\"admin\",\"password\":\"" + password + "\"}");
        require(answer);
        return new Login(cookie(answer), csrf(answer));
    }

    private static void require(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("Cannot sign in: " + answer.status() + " " + answer.text());
        }
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static String csrf(Answer answer) {
        return answer.text().replaceAll("(?s).*\"csrf\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
