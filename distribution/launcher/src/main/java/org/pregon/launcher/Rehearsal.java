package org.pregon.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;
import org.osgi.framework.launch.Framework;

/**
 * A start on empty data that asks what a first visitor asks, and stops. Run with {@code -XX:ArchiveClassesAtExit} it
 * leaves the classes of a start parsed and verified in one file, from which later starts map them.
 */
final class Rehearsal {
    private static final String FIRST = "clave-del-ensayo-1";
    private static final String NEXT = "otra clave del ensayo 2";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A build must not hang on a start that never gets ready. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final HttpClient visitor = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String url;

    private Rehearsal(String url) {
        this.url = url;
    }

    static void run(Path home) throws Exception {
        Path data = Files.createTempDirectory("pregon-rehearsal");
        try {
            Options options = Options.parse(home, "--data", data.toString(), "--port", Integer.toString(freePort()),
                    "--set", "pregon.admin.password=" + FIRST);
            Preflight.check(options);
            giveUpAfter(LIMIT);
            Framework framework = new Platform(options).start();
            try {
                new Rehearsal(options.url()).visit();
            } finally {
                Platform.stop(framework);
            }
        } finally {
            delete(data);
        }
    }

    private static void giveUpAfter(Duration limit) {
        new Timer("pregon-rehearsal-limit", true).schedule(new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(3);
            }
        }, limit.toMillis());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void visit() throws IOException, InterruptedException {
        ask("GET", "", "", "", "");
        HttpResponse<String> login =
                ask("POST", "api/session", "", "", "{\"login\":\"admin\",\"password\":\"" + FIRST + "\"}");
        HttpResponse<String> own = ask("PUT", "api/session/password", cookie(login), csrf(login),
                "{\"current\":\"" + FIRST + "\",\"next\":\"" + NEXT + "\"}");
        String cookie = own.headers().firstValue("Set-Cookie").isPresent() ? cookie(own) : cookie(login);
        for (String path : List.of("api/ui/screens", "api/home", "api/directory/institutions", "api/directory/institutions?q=un+club")) {
            ask("GET", path, cookie, "", "");
        }
        ask("POST", "api/directory/institutions", cookie, csrf(own),
                "{\"name\":\"Club del ensayo\",\"kind\":\"OTHER\",\"scope\":\"DISTRICT\"}");
        ask("GET", "api/directory/institutions/1", cookie, "", "");
    }

    /** Answers are not judged: a distribution with fewer modules rehearses less. */
    private HttpResponse<String> ask(String verb, String path, String cookie, String csrf, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE)
                .method(verb, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        return visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    }

    private static String csrf(HttpResponse<String> answer) {
        return answer.body().replaceAll("(?s).*\"csrf\"\\s*:\\s*\"([^\"]+)\".*|.*", "$1");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
