package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

/** A photograph from the camera to the archive, to whoever asks for it, and back out of a restart. */
class FilesScreenTest {
    private static final String LONG = "Procesión del Señor de los Temblores en la plaza de Armas de Quillabamba, vista desde el balcón municipal 2026-03-30.jpg";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.with();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aPhotographIsDescribedFoundHandedOutAndKept() throws IOException, ImageProcessingException {
        byte[] photo = CameraPhoto.taken();
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            upload(desk, new FilePayload("IMG_2041.jpg", "image/jpeg", photo));
            desk.page().locator(".rows .main-cell a", new Page.LocatorOptions().setHasText("Desfile escolar")).click();
            desk.heading("Desfile escolar").waitFor();
            assertThat(desk.page().locator(".facts")).containsText("Hugo Cárdenas");
            desk.page().waitForFunction("() => document.querySelector('.file-stage img')?.naturalWidth > 0");
            desk.look("file");
            desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("El archivo")).click();
            assertThat(desk.page().locator(".facts").first()).containsText("-12.86333, -72.69333");
            assertThat(desk.text("El original dice dónde se tomó")).isVisible();
            desk.look("file-itself");

            desk.link("Editar datos").click();
            desk.field("Personas que aparecen").fill("Rosa Quispe");
            desk.field("Personas que aparecen").press("Enter");
            desk.field("Acto o actividad").fill("Aniversario de la provincia");
            desk.field("Derechos").fill("© Municipalidad Provincial");
            desk.look("file-edit");
            desk.button("Guardar").click();
            assertThat(desk.page().locator(".facts")).containsText("Aniversario de la provincia");

            assertThat(desk.download(() -> desk.link("Descargar el original").click())).as("the original").isEqualTo(photo);
            byte[] copy = desk.download(() -> desk.link("Descargar copia con datos").click());
            Metadata said = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
            assertThat(said.getFirstDirectoryOfType(IptcDirectory.class).getString(IptcDirectory.TAG_OBJECT_NAME)).isEqualTo("Desfile escolar");
            assertThat(said.getFirstDirectoryOfType(IptcDirectory.class).getString(IptcDirectory.TAG_COPYRIGHT_NOTICE)).isEqualTo("© Municipalidad Provincial");
            assertThat(said.getFirstDirectoryOfType(XmpDirectory.class).getXmpProperties())
                    .containsEntry("Iptc4xmpExt:PersonInImage[1]", "Rosa Quispe").containsEntry("Iptc4xmpExt:Event[1]", "Aniversario de la provincia");
            assertThat(said.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        }
        PREGON.restart();
        try (Desk desk = BROWSER.phone(PREGON).signInAsAdministrator()) {
            desk.open("files?q=quispe");
            Locator row = desk.page().locator(".rows .main-cell a");
            assertThat(row).hasCount(1);
            row.click();
            assertThat(desk.page().locator(".facts")).containsText("Rosa Quispe");
            desk.page().waitForFunction("() => document.querySelector('.file-stage img')?.naturalWidth > 0");
            desk.look("file-phone");
            desk.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Historial")).click();
            assertThat(desk.page().locator(".history")).containsText("Acto o actividad");
        }
    }

    @Test
    void filesOfEveryKindStandInTheListUnderLongNamesAndArePlayed() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            upload(desk, new FilePayload(LONG, "image/jpeg", CameraPhoto.plain(1)), new FilePayload("entrevista.wav", "audio/wav", CameraPhoto.sound()),
                    new FilePayload("acta.txt", "text/plain", "Acta de la sesión".getBytes(StandardCharsets.UTF_8)));
            desk.page().waitForFunction("() => [...document.querySelectorAll('.file-thumb img')].every(one => one.complete)");
            desk.look("files");

            desk.button("Audios").click();
            assertThat(desk.page().locator(".rows tbody tr")).hasCount(1);
            desk.link("entrevista.wav").click();
            desk.page().waitForFunction("() => document.querySelector('audio')?.duration > 0.4");
            desk.look("file-sound");
        }
        try (Desk desk = BROWSER.phone(PREGON).signInAsAdministrator()) {
            desk.open("files");
            desk.text("Procesión del Señor de los Temblores").waitFor();
            desk.page().waitForFunction("() => [...document.querySelectorAll('.file-thumb img')].every(one => one.complete)");
            desk.look("files-phone");
            desk.open("files?q=nadaquecoincida");
            desk.text("Quitar filtros").waitFor();
        }
    }

    private static void upload(Desk desk, FilePayload... files) {
        desk.open("files");
        desk.button("Subir archivos").click();
        desk.page().locator("#files-new").setInputFiles(files);
        desk.page().locator("dialog .upload-files button[aria-label^=Quitar]").nth(files.length - 1).waitFor();
        desk.button("Terminar").click();
        desk.page().locator(".rows tbody tr").nth(files.length - 1).waitFor();
    }
}
