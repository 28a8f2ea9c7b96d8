package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;
import org.pregon.itest.system.Route;

/**
 * Who gets through to what: every route asked by a user of every role that ships, compared with a table that people read.
 * A grant or a route that changes shows as a line of it; {@code -Dpregon.access.write=true} writes it anew. The system is its
 * own, for an administrator gets through to everything and resets passwords on the way.
 */
class AccessMatrixTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with();

    private static final Path TABLE = Path.of("src/test/resources/org/pregon/itest/access.txt");
    private static final List<String> ROLES = List.of("admin", "head", "staff", "mayor", "reader");

    /** Of {@code {id: [0-9]+}} the name: what the variable must look like says nothing about access. */
    private static final Pattern PATTERN = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}");


    @Test
    void everyRoleGetsThroughToWhatTheTableSaysAndToNothingElse() throws IOException {
        List<Caller> callers = ROLES.stream().map(AccessMatrixTest::caller).toList();
        List<Route> routes = Route.installed(PREGON.context()).stream()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();

        List<String> found = new ArrayList<>(List.of(head()));
        routes.forEach(route -> found.add(line(route, callers)));

        if (Boolean.getBoolean("pregon.access.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.write(TABLE, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(TABLE));
    }

    private static String head() {
        return cells("", ROLES).stripTrailing();
    }

    private static String line(Route route, List<Caller> callers) {
        String name = String.format("%-7s%s", route.method(), PATTERN.matcher(route.path()).replaceAll("{$1}"));
        return route.isPublic()
                ? cells(name, List.of("public")).stripTrailing()
                : cells(name, callers.stream().map(caller -> caller.getsThrough(route) ? "yes" : "-").toList()).stripTrailing();
    }

    private static String cells(String name, List<String> cells) {
        return String.format("%-64s", name) + cells.stream().map(cell -> String.format("%-8s", cell)).collect(Collectors.joining());
    }

    /** Somebody with one role, who comes back when a route has ended the session. */
    private record Caller(String login, Api api) {
        boolean getsThrough(Route route) {
            Answer answer = api.send(route.method(), route.samplePath(), route.sampleBody());
            if (answer.status() == 401) {
                api.signIn(login, Api.PASSWORD).expect(200);
                answer = api.send(route.method(), route.samplePath(), route.sampleBody());
            }
            assertThat(answer.status()).as(login + ": " + answer).isNotIn(401, 500);
            return answer.status() != 403;
        }
    }

    private static Caller caller(String role) {
        String login = role + System.nanoTime() % 1_000_000;
        return new Caller(login, PREGON.newUser(login, "Flor Ccahua Quispe", role));
    }
}
