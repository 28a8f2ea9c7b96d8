package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Who is let in, for how long, and what every answer carries. */
class SessionTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @Test
    void aWrongPasswordAndAnUnknownUserReadTheSame() {
        PREGON.administrator();
        Answer wrong = PREGON.visitor().signIn("admin", "no-es-esta");
        Answer unknown = PREGON.visitor().signIn("nadie", "no-es-esta");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        assertThat(wrong.json().path("code").asText()).isEqualTo("wrong-credentials");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        PREGON.administrator();

        Answer answer = PREGON.visitor().signIn("admin", Api.PASSWORD).expect(200);

        assertThat(answer.header("Set-Cookie")).startsWith("pregon=").contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void nothingAnswersBeforeAGivenPasswordIsChanged() {
        Api administrator = PREGON.administrator();
        String login = "nueva" + System.nanoTime() % 1_000_000;
        String oneTime = administrator.post("users",
                        Map.of("login", login, "name", "Rosa Ccori Mamani", "roles", List.of("admin"), "active", true))
                .expect(201).json().path("oneTimePassword").asText();
        Api rosa = PREGON.visitor();

        assertThat(rosa.signIn(login, oneTime).expect(200).json().path("user").path("mustChangePassword").asBoolean()).isTrue();
        rosa.get("modules").expectProblem(403, "password-change-required");
        rosa.get("directory/institutions").expectProblem(403, "password-change-required");
        rosa.put("session/password", Map.of("current", oneTime, "next", "corta")).expectProblem(422, "invalid");
        rosa.put("session/password", Map.of("current", "otra-cosa-99", "next", "larga-y-buena-1")).expect(422);
        rosa.put("session/password", Map.of("current", oneTime, "next", "larga-y-buena-1")).expect(200);

        rosa.get("modules").expect(200);
        assertThat(PREGON.visitor().signIn(login, oneTime).status()).isEqualTo(401);
    }

    @Test
    void aForgedRequestWithoutTheTokenChangesNothing() {
        Api api = PREGON.administrator();
        api.forgetCsrf();

        api.post("directory/institutions", Map.of("name", "Falsa", "kind", "OTHER", "scope", "NATIONAL"))
                .expectProblem(403, "csrf");
        api.send("POST", "directory/institutions", "{}", "X-CSRF-Token", "x".repeat(43)).expectProblem(403, "csrf");
        api.delete("session").expectProblem(403, "csrf");

        api.get("modules").expect(200);
        assertThat(api.get("directory/institutions?q=Falsa").json().path("items")).isEmpty();
    }

    @Test
    void aSessionEndsAfterHalfAnHourOfSilenceAndWhenToldTo() {
        Api idle = PREGON.administrator();
        Api left = PREGON.administrator();

        left.delete("session").expect(204);
        left.get("modules").expectProblem(401, "session-required");

        PREGON.clock().jump(Duration.ofMinutes(29));
        idle.get("modules").expect(200);
        PREGON.clock().jump(Duration.ofMinutes(29));
        idle.get("modules").expect(200);
        PREGON.clock().jump(Duration.ofMinutes(31));
        idle.get("modules").expectProblem(401, "session-required");
        assertThat(idle.get("session").expect(200).json().path("user").isNull()).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        Api busy = PREGON.administrator();

        for (int half = 0; half < 29; half++) {
            PREGON.clock().jump(Duration.ofMinutes(25));
            assertThat(busy.get("session").json().path("user").isNull()).as(half * 25 + " minutes").isEqualTo(half >= 28);
        }
    }

    @Test
    void aDeactivatedUserIsOutAtOnce() {
        Api administrator = PREGON.administrator();
        String login = "saliente" + System.nanoTime() % 1_000_000;
        Answer created = administrator.post("users",
                Map.of("login", login, "name", "Tito Salas", "roles", List.of("admin"), "active", true)).expect(201);
        long id = created.json().path("user").path("id").asLong();
        String oneTime = created.json().path("oneTimePassword").asText();
        Api tito = PREGON.visitor();
        tito.signIn(login, oneTime).expect(200);
        tito.put("session/password", Map.of("current", oneTime, "next", "otra-clave-buena")).expect(200);

        Answer now = administrator.get("users/" + id).expect(200);
        administrator.put("users/" + id, Map.of("login", login, "name", "Tito Salas", "roles", List.of("admin"), "active", false),
                "If-Match", now.etag()).expect(200);

        Await.until(() -> tito.get("modules"), answer -> answer.status() == 401);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        Api api = PREGON.administrator();
        for (Answer answer : List.of(api.get("modules"), api.get("no/such/route"), PREGON.visitor().get("modules"))) {
            assertThat(answer.header("X-Content-Type-Options")).as(answer.toString()).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isNotBlank();
            assertThat(answer.header("Referrer-Policy")).isNotBlank();
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("Server")).isEmpty();
        }
        Answer shell = PREGON.visitor().get("/").expect(200);
        assertThat(shell.header("Content-Security-Policy")).contains("default-src").contains("script-src")
                .doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
        assertThat(shell.header("Cache-Control")).contains("no-");
        for (String page : List.of("/verificar", "/aprobar/nobody", "/baja/nobody")) {
            Answer open = PREGON.visitor().get(page);
            assertThat(open.header("X-Robots-Tag")).as(page).isEqualTo("noindex");
            assertThat(open.header("Cache-Control")).as(page).isEqualTo("no-store");
            assertThat(open.header("Content-Security-Policy")).as(page).contains("default-src 'none'").doesNotContain("unsafe-inline");
            assertThat(open.header("Referrer-Policy")).as(page).isEqualTo("same-origin");
        }
    }

    @Test
    void healthTellsAStrangerOneWordAndNoMore() {
        for (String path : List.of("", "?tags=live", "?tags=ready", ".txt?tags=live", ".html", ".json", ".verbose.txt?tags=live,ready,audit",
                ".jsonp?callback=x", "/audit", "/audit.json", "?names=Database&format=verbose.txt&forceInstantExecution=true")) {
            Answer answer = PREGON.visitor().get("/system/health" + path).expect(200);

            assertThat(answer.header("Content-Type")).as(path).startsWith("text/plain");
            assertThat(answer.text().strip()).as(path).isIn("OK", "WARN");
        }
    }

    @Test
    void healthTellsTheAdministratorEveryCheck() {
        assertThat(PREGON.administrator().get("/system/health.json?tags=ready").expect(200).text()).contains("Database", "Modules");
    }

    @Test
    void whatDoesNotExistIsAProblemToo() {
        PREGON.administrator().get("no/such/route").expectProblem(404, "not-found");
        PREGON.administrator().send("DELETE", "modules", null).expectProblem(405, "not-allowed");
    }
}
