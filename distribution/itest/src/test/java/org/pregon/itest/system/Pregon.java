package org.pregon.itest.system;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** A running Pregón. */
public interface Pregon {
    /** Its root, ending in a slash. */
    URI url();

    /** A caller that has not signed in. */
    default Api visitor() {
        return new Api(url());
    }

    default Api administrator() {
        return visitor().signInAsAdministrator();
    }

    /** Somebody new, who has signed in and changed the first password to {@link Api#PASSWORD}. */
    default Api newUser(String login, String name, String role) {
        String oneTime = administrator().post("users", Map.of("login", login, "name", name, "email", login + "@municipalidad.example",
                "roles", List.of(role), "active", true)).expect(201).json().path("oneTimePassword").asText();
        Api user = visitor();
        user.signIn(login, oneTime).expect(200);
        user.put("session/password", Map.of("current", oneTime, "next", Api.PASSWORD)).expect(200);
        return user;
    }
}
