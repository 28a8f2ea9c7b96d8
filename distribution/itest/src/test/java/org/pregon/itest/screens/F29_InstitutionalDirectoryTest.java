package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.PregonSystem;

/** F29: institutions and their posts are registered, edited, searched, verified and deactivated. */
class F29_InstitutionalDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with().at(NOW);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void anInstitutionAndItsPostLiveFromRegisterToDeactivationAndSurviveARestart() {
        try (Desk desk = signedIn().open("directory")) {
            desk.link("Nueva institución").click();
            desk.field("Nombre").fill("Hospital de Quillabamba");
            desk.field("Siglas").fill("HQ");
            desk.field("Tipo").selectOption("Salud");
            desk.field("Ámbito").selectOption("Provincial");
            desk.field("Distrito").fill("080901");
            option(desk, "080901").click();
            desk.look("f29-form");
            desk.button("Registrar institución").click();
            desk.heading("Hospital de Quillabamba").waitFor();

            desk.button("Agregar cargo").click();
            desk.field("Nombre del cargo").fill("Directora del hospital");
            desk.field("Tratamiento").fill("Doctora");
            desk.button("Registrar cargo").click();
            desk.choose("Acciones de Directora del hospital", "Designar titular");
            desk.field("Nombres y apellidos").fill("Beatriz Huamán Ccori");
            desk.field("Desde el").fill("2026-03-01");
            desk.look("f29-appoint");
            desk.button("Designar titular").click();
            assertThat(row(desk, "Directora del hospital")).containsText("Beatriz Huamán Ccori");
            assertThat(row(desk, "Directora del hospital")).containsText("01/03/2026");
            desk.look("f29-institution");
        }

        PREGON.restart();

        try (Desk desk = signedIn().open("directory")) {
            desk.page().getByRole(AriaRole.SEARCHBOX).first().fill("hospital quilla");
            desk.link("Hospital de Quillabamba HQ").click();
            assertThat(row(desk, "Directora del hospital")).containsText("Doctora Beatriz Huamán Ccori");

            desk.choose("Más acciones", "Editar");
            desk.field("Nombre").fill("Hospital Provincial de Quillabamba");
            desk.button("Guardar").click();
            desk.heading("Hospital Provincial de Quillabamba").waitFor();

            desk.choose("Acciones de Directora del hospital", "Editar cargo");
            desk.page().getByLabel("El cargo existe").uncheck();
            desk.button("Guardar").click();
            assertThat(row(desk, "Directora del hospital")).containsText("Suprimido");

            desk.choose("Más acciones", "Desactivar");
            desk.page().getByRole(AriaRole.DIALOG).getByText("Desactivar", new Locator.GetByTextOptions().setExact(true)).click();
            assertThat(desk.text("Desactivada")).isVisible();
            assertThat(desk.button("Reactivar")).isVisible();

            desk.page().reload();
            assertThat(desk.button("Reactivar")).isVisible();
            assertThat(row(desk, "Directora del hospital")).containsText("Suprimido");

            desk.open("directory");
            desk.button("Desactivadas").click();
            assertThat(desk.link("Hospital Provincial de Quillabamba HQ")).isVisible();
            desk.button("Activas").click();
            assertThat(desk.link("Hospital Provincial de Quillabamba HQ")).isHidden();
        }
    }

    @Test
    void theListIsSearchedByLevelAndPlaceAndTellsWhoWasNotVerifiedInSixMonths() {
        register("Asociación de Caficultores de Maranura", "PROVINCIAL", "080902", "2026-11-01");
        register("Comité de Riego de Echarati", "DISTRICT", "080903", "2026-01-15");
        register("Cámara de Comercio de Lima Norte", "DISTRICT", "150101", "2026-10-01");
        try (Desk desk = signedIn().open("directory")) {
            desk.button("Filtrar").click();
            desk.field("Ámbito").selectOption("Distrital");
            desk.field("Departamento").selectOption("Cusco");
            desk.button("Listo").click();

            assertThat(desk.link("Comité de Riego de Echarati")).isVisible();
            assertThat(desk.link("Cámara de Comercio de Lima Norte")).isHidden();
            assertThat(desk.link("Asociación de Caficultores de Maranura")).isHidden();
            desk.look("f29-filtered");

            desk.button("Sin verificar en 6 meses").click();
            assertThat(desk.link("Asociación de Caficultores de Maranura")).isHidden();
            desk.link("Comité de Riego de Echarati").click();
            desk.button("Confirmar datos").click();
            assertThat(desk.text("dom 22 nov 2026")).isVisible();

            desk.open("directory");
            desk.button("Sin verificar en 6 meses").click();
            assertThat(desk.link("Comité de Riego de Echarati")).isHidden();
        }
    }

    private static void register(String name, String scope, String ubigeo, String verified) {
        Api office = PREGON.administrator();
        office.post("directory/institutions", Map.of("name", name, "kind", "OTHER", "scope", scope, "ubigeo", ubigeo,
                "verifiedOn", verified)).expect(201);
    }

    private static Desk signedIn() {
        return BROWSER.desk(PREGON).signInAsAdministrator();
    }

    private static Locator option(Desk desk, String words) {
        return desk.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static Locator row(Desk desk, String words) {
        return desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words)).first();
    }
}
