package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/**
 * F15, its inside part: an internal notice to selected offices, with how many have read it of those it was sent to. The message to
 * an audience outside comes with the press module.
 */
class F15_InternalNoticeTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aNoticeGoesToSelectedOfficesWhoSeeItAtOnceAndItsAuthorSeesWhoHasReadIt() {
        people();
        try (Desk author = signedIn("rosa"); Desk reader = signedIn("luz")) {
            assertThat(reader.button("Nada espera por usted")).isVisible();
            author.open("notices");
            assertThat(author.text("No hay avisos")).isVisible();
            author.look("f15-empty");
            author.page().locator(".empty a.primary").click();
            author.field("Título").fill("Cierre del palacio por el aniversario");
            author.field("Texto").fill("El lunes 26 no se atiende.\nLa misa es a las 08:00.");
            author.page().getByLabel("Unidades o personas").check();
            author.page().getByLabel("Gerencia de Desarrollo Social (1)").check();
            author.page().getByLabel("Gerencia de Obras (1)").check();
            author.look("f15-form");
            author.button("Enviar aviso").click();
            author.heading("Cierre del palacio por el aniversario").waitFor();

            // Nobody reloads: the counter of a page that is open follows what somebody else does.
            assertThat(reader.button("1 asunto espera por usted")).isVisible();
            reader.button("1 asunto espera por usted").click();
            reader.look("f15-bell");
            reader.menuEntry("Leer: Cierre del palacio por el aniversario").click();
            assertThat(reader.text("La misa es a las 08:00.")).isVisible();
            reader.look("f15-reader");
            reader.button("Confirmar lectura").click();
            assertThat(reader.text("Usted confirmó su lectura el")).isVisible();
            assertThat(reader.button("Nada espera por usted")).isVisible();
        }

        PREGON.restart();

        try (Desk author = signedIn("rosa").open("notices")) {
            author.link("Cierre del palacio por el aniversario").click();
            author.page().getByRole(AriaRole.TAB).getByText("Lectura").click();
            assertThat(author.heading("Lo leyó 1 de 2.")).isVisible();
            assertThat(author.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Hugo Condori"))).containsText("Falta");
            author.look("f15-readers");
            author.choose("Más acciones", "Recordar a quienes faltan");
            author.look("f15-remind");
            author.page().locator("dialog").getByText("Recordar a quienes faltan").last().click();
            assertThat(author.text("Se envió el recordatorio.")).isVisible();
            author.choose("Más acciones", "Retirar");
            author.field("Motivo").fill("La fecha era otra.");
            author.button("Retirar").click();
            assertThat(author.text("Este aviso se retiró por este motivo:")).isVisible();
        }

        try (Desk phone = BROWSER.phone(PREGON)) {
            phone.signIn("hugo", Api.PASSWORD).heading("Buen").waitFor();
            phone.open("notices");
            phone.link("Cierre del palacio por el aniversario").waitFor();
            phone.look("f15-phone");
            assertThat(phone.button("Nada espera por usted")).isVisible();
        }
    }

    private static void people() {
        Api admin = PREGON.administrator();
        long social = admin.post("units", Map.of("name", "Gerencia de Desarrollo Social", "acronym", "GDS", "active", true)).expect(201).id();
        long works = admin.post("units", Map.of("name", "Gerencia de Obras", "acronym", "GO", "active", true)).expect(201).id();
        PREGON.newUser("rosa", "Rosa Huamán", "head");
        PREGON.newUser("luz", "Luz Ccori", "staff");
        PREGON.newUser("hugo", "Hugo Condori", "reader");
        inUnit(admin, "luz", "Luz Ccori", "staff", social);
        inUnit(admin, "hugo", "Hugo Condori", "reader", works);
    }

    private static void inUnit(Api admin, String login, String name, String role, long unit) {
        var users = admin.get("users").json();
        for (var user : users.has("items") ? users.path("items") : users) {
            if (user.path("login").asText().equals(login)) {
                Map<String, Object> changed = new HashMap<>(Map.of("login", login, "name", name, "roles", List.of(role), "active", true, "unitId", unit));
                admin.put("users/" + user.path("id").asLong(), changed, "If-Match", "\"" + user.path("version").asInt() + "\"").expect(200);
            }
        }
    }

    private static Desk signedIn(String login) {
        Desk desk = BROWSER.desk(PREGON).signIn(login, Api.PASSWORD);
        desk.heading("Buen").waitFor();
        return desk;
    }
}
