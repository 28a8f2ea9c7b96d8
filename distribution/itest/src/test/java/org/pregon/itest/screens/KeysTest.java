package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** A key for a program is seen this once, opens what it says and nothing else, and ends when it is revoked. */
class KeysTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aKeyIsShownOnceAndOpensOnlyWhatItSays() throws Exception {
        String key;
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator().open("account/tokens/new")) {
            desk.field("Nombre").fill("Portal de Ñañaykuna");
            desk.page().getByText("Ver el directorio institucional").first().click();
            desk.field("Contraseña actual").fill(Api.PASSWORD);
            desk.button("Crear clave").click();
            key = desk.page().locator(".secret span").textContent();
            desk.look("key-once");
            desk.button("Ya la anoté").click();
            assertThat(desk.text("Portal de Ñañaykuna")).isVisible();

            assertThat(status("directory/institutions", key)).isEqualTo(200);
            assertThat(status("users", key)).isEqualTo(403);

            desk.page().reload();
            assertThat(desk.text("Portal de Ñañaykuna")).isVisible();
            assertThat(desk.page().content()).doesNotContain(key);
            desk.choose("Acciones de Portal de Ñañaykuna", "Anular");
            Locator dialog = desk.page().getByRole(AriaRole.ALERTDIALOG).or(desk.page().getByRole(AriaRole.DIALOG));
            dialog.getByText("Anular").last().click();
            assertThat(desk.text("Se anuló la clave Portal de Ñañaykuna.")).isVisible();
        }
        assertThat(status("directory/institutions", key)).isEqualTo(401);
    }

    private static int status(String path, String key) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(PREGON.url() + "api/" + path))
                .header("Authorization", "Bearer " + key).build(), BodyHandlers.discarding()).statusCode();
    }
}
