package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;
import org.pregon.itest.system.Route;
import org.pregon.itest.system.TestBundle;
import org.pregon.itest.unguarded.ForgetfulResource;

/** Every route that is installed, asked for what protects it. */
class RoutesTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @Test
    void everyRouteDeclaresAPermissionOrWhyItIsPublic() {
        List<Route> routes = Route.installed(PREGON.context());

        assertThat(routes).hasSizeGreaterThan(25);
        assertThat(routes).allSatisfy(route -> assertThat(route.isPublic() || !route.permission().isBlank())
                .as(route.toString()).isTrue());
    }

    @Test
    void whoIsNotSignedInGetsNothingButPublicRoutes() {
        for (Route route : Route.installed(PREGON.context())) {
            Answer answer = PREGON.visitor().send(route.method(), route.samplePath(), route.sampleBody());

            if (route.isPublic()) {
                assertThat(answer.status()).as(answer.toString()).isNotIn(401, 403, 500);
            } else {
                answer.expectProblem(401, "session-required");
            }
        }
    }

    @Test
    void whoMayOnlyReadIsRefusedEverythingElse() {
        Api reader = signedInAsReader();
        List<String> granted = new ArrayList<>();
        reader.get("session").json().path("user").path("permissions").forEach(permission -> granted.add(permission.asText()));

        List<Route> closed = Route.installed(PREGON.context()).stream()
                .filter(route -> !route.isPublic() && !route.permission().equals("*") && !granted.contains(route.permission()))
                .toList();

        assertThat(closed).hasSizeGreaterThan(10);
        closed.forEach(route -> reader.send(route.method(), route.samplePath(), route.sampleBody()).expectProblem(403, "forbidden"));
    }

    @Test
    void aRouteThatDeclaresNothingIsClosedEvenToAdministrators() throws BundleException {
        Api administrator = PREGON.administrator();
        Bundle forgetful = PREGON.context().installBundle(TestBundle.of(ForgetfulResource.class, Map.of()).location());
        try {
            forgetful.start();

            Answer answer = Await.until(() -> administrator.get("forgetful"), found -> found.status() != 404);

            answer.expectProblem(403, "forbidden");
            assertThat(answer.text()).doesNotContain("secreto");
        } finally {
            forgetful.uninstall();
        }
    }

    private static Api signedInAsReader() {
        return PREGON.newUser("lectora" + System.nanoTime() % 1_000_000, "Flor Ccahua Quispe", "reader");
    }
}
