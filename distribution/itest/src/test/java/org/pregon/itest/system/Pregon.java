package org.pregon.itest.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A running Pregón. */
public interface Pregon {
    /** Its root, ending in a slash. */
    URI url();

    /** What it takes for the time. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** A caller that has not signed in. */
    default Api visitor() {
        return new Api(url());
    }

    default Api administrator() {
        return visitor().signInAsAdministrator();
    }

    /** An administrator of an office whose letterhead is complete: without it nothing is signed. */
    default Api namedOffice() {
        Api office = administrator();
        Answer profile = office.get("office").expect(200);
        ObjectNode named = profile.json().deepCopy();
        named.put("municipality", "Municipalidad Distrital de Prueba").put("municipalityAcronym", "MDP")
                .put("headName", "Rosa Ccori Mamani").put("superiorName", "Julio Quispe Luna");
        office.put("office", named, "If-Match", profile.etag()).expect(200);
        return office;
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
