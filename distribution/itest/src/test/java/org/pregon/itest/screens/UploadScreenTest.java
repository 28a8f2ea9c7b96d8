package org.pregon.itest.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.itest.system.PregonSystem;

/** Files on their way in, on a line as it is in La Convención. */
class UploadScreenTest {
    private static final Pattern BROKEN_LINE = Pattern.compile("ERR_CONNECTION_RESET");
    private static final String PARTS = "**/api/media/uploads/*";

    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static String activity;

    @BeforeAll
    static void anActivity() {
        activity = "calendar/" + PREGON.administrator().post("calendar/activities", Map.of("title", "Visita a la obra", "kind", "CEREMONY",
                "startsAt", "2031-05-14T08:00", "endsAt", "2031-05-14T09:30", "allDay", false, "responsible", "Rosa Ccori Mamani",
                "isPublic", false)).expect(201).id() + "?tab=evidencias";
    }

    @Test
    void aBrokenLineIsWaitedForAndNothingIsSentTwice() {
        Queue<String> offsets = new ConcurrentLinkedQueue<>();
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            desk.page().route(PARTS, route -> {
                String offset = route.request().headers().get("upload-offset");
                if (offset != null && !offset.equals("0") && broken.get()) {
                    route.abort("connectionreset");
                    return;
                }
                if (offset != null) {
                    offsets.add(offset);
                }
                route.resume();
            });
            dialog(desk).setInputFiles(video("entrevista.mp4", 1));
            desk.text("Se perdió la conexión").waitFor();
            desk.look("upload-waiting");

            broken.set(false);
            desk.button("Quitar «entrevista.mp4»").waitFor();

            assertThat(offsets).containsExactly("0", "262144");
            desk.field("Descripción").fill("Entrevista al alcalde");
            attach(desk);
            assertThat(desk.page().locator(".calendar-gallery")).containsText("Entrevista al alcalde");
            desk.expectConsole(BROKEN_LINE);
        }
    }

    @Test
    void aReloadOffersToGoOnWhereItWas(@TempDir Path folder) throws IOException {
        Path video = Files.write(folder.resolve("sesion.mp4"), video("sesion.mp4", 2).buffer);
        Queue<String> offsets = new ConcurrentLinkedQueue<>();
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            desk.page().route(PARTS, route -> {
                if ("262144".equals(route.request().headers().get("upload-offset"))) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            dialog(desk).setInputFiles(video);
            desk.text("Se perdió la conexión").waitFor();
            desk.page().unroute(PARTS);
            desk.page().route(PARTS, route -> {
                offsets.add(String.valueOf(route.request().headers().get("upload-offset")));
                route.resume();
            });
            desk.page().reload();
            Locator chooser = dialog(desk);
            desk.text("«sesion.mp4» quedó a medio enviar (52 %)").waitFor();
            desk.look("upload-left");

            chooser.setInputFiles(video);
            desk.button("Quitar «sesion.mp4»").waitFor();

            assertThat(offsets).containsExactly("262144");
            assertThat(desk.text("quedó a medio enviar")).isHidden();
            desk.expectConsole(BROKEN_LINE);
        }
    }

    @Test
    void whatWasCancelledOrDiscardedIsGone() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            // No part arrives; that it was cancelled does.
            desk.page().route(PARTS, route -> {
                if (route.request().method().equals("DELETE")) {
                    route.resume();
                } else {
                    route.abort();
                }
            });
            dialog(desk).setInputFiles(video("retirado.mp4", 3));
            desk.button("Cancelar el envío de «retirado.mp4»").click();

            assertThat(desk.text("retirado.mp4")).isHidden();
            desk.page().waitForCondition(() -> !PREGON.administrator().get("media/uploads").text().contains("retirado"));
            desk.expectConsole(Pattern.compile("ERR_FAILED"));
        }
    }

    @Test
    void eachFileHasItsOwnFateAndAllOfThemGetTheCaption() {
        try (Desk desk = BROWSER.phone(PREGON).signInAsAdministrator()) {
            dialog(desk).setInputFiles(new FilePayload[] {
                file("acta.pdf", "application/pdf", "%PDF-1.7\n1\n%%EOF"), file("lista.pdf", "application/pdf", "%PDF-1.7\n2\n%%EOF"),
                file("disfraz.pdf", "application/pdf", "<svg xmlns='http://www.w3.org/2000/svg'/>")});
            desk.text("Un SVG puede llevar programas").waitFor();
            desk.button("Quitar «acta.pdf»").waitFor();
            desk.button("Quitar «lista.pdf»").waitFor();
            desk.look("upload-many-phone");
            desk.field("Descripción").fill("Papeles de la visita");
            attach(desk);
            // Nobody saves over a file that did not arrive.
            desk.button("Quitar «disfraz.pdf»").click();
            attach(desk);

            Locator papers = desk.page().locator(".calendar-evidence").filter(new Locator.FilterOptions().setHasText("Papeles de la visita"));
            assertThat(papers).hasCount(2);
            desk.expectConsole(Pattern.compile("status of 422"));
        }
    }

    @Test
    void aPictureOnTheClipboardIsPastedAndADroppedOneTaken() {
        try (Desk desk = BROWSER.desk(PREGON).signInAsAdministrator()) {
            dialog(desk);
            for (String how : List.of("paste", "drop")) {
                desk.page().evaluate("""
                        (how) => { const data = new DataTransfer();
                          data.items.add(new File(['%PDF-1.7\\n' + how + '\\n%%EOF'], how + '.pdf', { type: 'application/pdf' }));
                          document.querySelector(how === 'paste' ? '#evidence-caption' : '.upload').dispatchEvent(how === 'paste'
                            ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
                            : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }""", how);
                desk.button("Quitar «" + how + ".pdf»").waitFor();
            }
        }
    }

    private static Locator dialog(Desk desk) {
        desk.open(activity);
        desk.button("Agregar evidencia").click();
        desk.field("Descripción").waitFor();
        return desk.page().locator("#evidence-file");
    }

    private static void attach(Desk desk) {
        desk.page().locator("dialog .primary").click();
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload video(String name, int seed) {
        byte[] bytes = new byte[500_000];
        new Random(seed).nextBytes(bytes);
        byte[] head = {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return new FilePayload(name, "video/mp4", bytes);
    }
}
