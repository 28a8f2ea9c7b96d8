package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.pregon.itest.broken.activation.UnstartableModule;
import org.pregon.itest.broken.migration.UnmigratableModule;
import org.pregon.itest.broken.route.UnroutableModule;
import org.pregon.itest.broken.waiting.WaitingModule;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;
import org.pregon.itest.system.TestBundle;

/** Modules come, go and fail in the running system, and nobody else notices. */
class ModulesTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @Test
    void everyInstalledModuleIsReady() {
        assertThat(PREGON.administrator().get("modules").expect(200).json()).isNotEmpty()
                .allSatisfy(module -> assertThat(module.path("state").asText()).as(module.toString()).isEqualToIgnoringCase("ready"));
    }

    @Test
    void aModuleLeavesAndComesBackWhileOthersAnswer() throws InterruptedException {
        Api administrator = PREGON.administrator();
        assertThat(screens(administrator)).contains("directory");

        try (Hammer others = new Hammer(PREGON, "session", "office", "modules", "users")) {
            administrator.post("modules/directory/stop", "").expect(200);

            Await.until(() -> administrator.get("directory/institutions"), answer -> {
                assertThat(answer.status()).as(answer.toString()).isIn(200, 503, 404);
                return answer.status() == 404;
            });
            assertThat(screens(administrator)).doesNotContain("directory");
            assertThat(state(administrator, "directory")).isEqualToIgnoringCase("stopped");
            Await.until(others::answered, answers -> answers > 20);

            administrator.post("modules/directory/start", "").expect(200);

            Await.until(() -> administrator.get("directory/institutions"), answer -> answer.status() == 200);
            Await.until(() -> screens(administrator), ids -> ids.contains("directory"));
            assertThat(state(administrator, "directory")).isEqualToIgnoringCase("ready");
            others.stop();
            assertThat(others.failures()).isEmpty();
            assertThat(others.answered()).as("asked meanwhile").isGreaterThan(20);
        } finally {
            administrator.post("modules/directory/start", "");
            Await.until(() -> administrator.get("directory/institutions"), answer -> answer.status() == 200);
        }
    }

    @Test
    void coreAndTheShellCannotBeStoppedFromOutside() {
        Api administrator = PREGON.administrator();

        administrator.post("modules/core/stop", "").expectProblem(409, "conflict");
        administrator.post("modules/web/stop", "").expectProblem(409, "conflict");
        administrator.post("modules/nothing/stop", "").expectProblem(404, "not-found");
    }

    @Test
    void aModuleWhoseTablesCannotBeMadeIsReportedAndNobodyElseNotices() throws BundleException {
        TestBundle broken = TestBundle.of(UnmigratableModule.class, Map.of(
                "Pregon-Module", UnmigratableModule.ID,
                "-includeresource", "db/V001__broken.sql;literal='CREATE TABEL unmigratable_thing (id BIGINT);'"));

        reported(broken, UnmigratableModule.ID, "Módulo sin tablas", "TABEL");
    }

    @Test
    void aModuleOfWhichOnePartFailsIsReportedAndNobodyElseNotices() throws BundleException {
        TestBundle broken = TestBundle.of(UnstartableModule.class, Map.of("Pregon-Module", UnstartableModule.ID));

        reported(broken, UnstartableModule.ID, UnstartableModule.ID, "the needle is not in the haystack");
    }

    @Test
    void aModuleWhoseRouteFailsIsReportedAndNobodyElseNotices() throws BundleException {
        TestBundle broken = TestBundle.of(UnroutableModule.class, Map.of("Pregon-Module", UnroutableModule.ID));

        reported(broken, UnroutableModule.ID, UnroutableModule.ID, "the bridge is out");
    }

    @Test
    void aModuleOfWhichOnePartWaitsInVainIsReportedAndNobodyElseNotices() throws BundleException {
        TestBundle broken = TestBundle.of(WaitingModule.class, Map.of("Pregon-Module", WaitingModule.ID));

        reported(broken, WaitingModule.ID, WaitingModule.ID, "nadie ofrece java.lang.Runnable");
    }

    private static void reported(TestBundle broken, String id, String name, String cause) throws BundleException {
        Api administrator = PREGON.administrator();
        Bundle bundle = PREGON.context().installBundle(broken.location());
        try {
            bundle.start();

            JsonNode module = Await.until(() -> module(administrator, id), found -> found.path("state").asText().equalsIgnoreCase("failed"));

            assertThat(module.path("name").asText()).isEqualTo(name);
            assertThat(module.path("cause").asText()).contains(cause);
            assertThat(module.path("cure").asText()).isNotBlank();
            assertThat(administrator.get("home").expect(200).json().path("waiting")).as("told on the administrator's home")
                    .anySatisfy(item -> assertThat(item.path("title").asText()).contains("«" + name + "»"));
            assertThat(screens(administrator)).as("menu").doesNotContain(id).contains("directory");
            administrator.get("directory/institutions").expect(200);
            assertThat(administrator.get("/system/health.verbose.txt?tags=ready&forceInstantExecution=true").expect(200).text()).contains(id + " failed");
            administrator.get("/system/health?tags=live").expect(200);
        } finally {
            bundle.uninstall();
        }
        assertThat(module(administrator, id).isMissingNode()).isTrue();
    }

    private static String state(Api api, String id) {
        return module(api, id).path("state").asText();
    }

    private static JsonNode module(Api api, String id) {
        return StreamSupport.stream(api.get("modules").expect(200).json().spliterator(), false)
                .filter(module -> module.path("id").asText().equals(id))
                .findFirst()
                .orElseGet(() -> com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private static List<String> screens(Api api) {
        return StreamSupport.stream(api.get("ui/screens").expect(200).json().spliterator(), false)
                .map(screen -> screen.path("id").asText())
                .toList();
    }

    /** Asks for pages that must answer all the time, and keeps every answer that is none. */
    private static final class Hammer implements AutoCloseable {
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final AtomicInteger answered = new AtomicInteger();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final Thread thread;

        Hammer(PregonSystem pregon, String... paths) {
            Api api = pregon.administrator();
            thread = new Thread(() -> {
                while (on.get()) {
                    for (String path : paths) {
                        ask(api, path);
                    }
                }
            }, "hammer");
            thread.start();
        }

        private void ask(Api api, String path) {
            try {
                Answer answer = api.get(path);
                answered.incrementAndGet();
                if (answer.status() != 200) {
                    failures.add(answer.toString());
                }
            } catch (RuntimeException noAnswer) {
                failures.add(path + ": " + noAnswer);
            }
        }

        void stop() throws InterruptedException {
            on.set(false);
            thread.join();
        }

        List<String> failures() {
            return List.copyOf(failures);
        }

        int answered() {
            return answered.get();
        }

        @Override
        public void close() throws InterruptedException {
            stop();
        }
    }
}
