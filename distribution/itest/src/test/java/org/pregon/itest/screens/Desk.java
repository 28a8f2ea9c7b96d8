package org.pregon.itest.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Pregon;

/**
 * One window of one person. When it is closed, the console must have stayed silent; {@link #look} asks axe and
 * whether anything sticks out at the right.
 */
final class Desk implements AutoCloseable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final Duration SAME = Duration.ofMinutes(1);

    /** What the browser says when its driver looks into a report's preview: no script runs there, and none must. */
    private static final Pattern LOOKED_INSIDE = Pattern.compile("Blocked script execution in .*/file\\.html");

    private final Pregon pregon;
    private final BrowserContext context;
    private final Page page;
    private final Queue<String> console = new ConcurrentLinkedQueue<>();
    private boolean previews;

    Desk(com.microsoft.playwright.Browser browser, Pregon pregon, int width, int height) {
        this.pregon = pregon;
        this.context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("es-PE")
                .setTimezoneId("America/Lima"));
        context.setDefaultTimeout(20_000);
        inStep(pregon.clock());
        this.page = context.newPage();
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text() + " @ " + message.location()));
        page.onPageError(error -> console.add("error: " + error));
    }

    Page page() {
        return page;
    }

    /** The browser's clock runs as the system's does, wherever tests have moved that one. */
    private void inStep(Clock system) {
        if (Duration.between(Instant.now(), system.instant()).abs().compareTo(SAME) > 0) {
            context.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime(Date.from(system.instant())));
        }
    }

    Desk open(String hash) {
        page.navigate(pregon.url() + (hash.isEmpty() ? "" : "#/" + hash));
        return this;
    }

    /** Through the login page, as everybody comes in. */
    Desk signIn(String login, String password) {
        open("");
        field("Usuario").fill(login);
        field("Contraseña").fill(password);
        button("Ingresar").click();
        return this;
    }

    Desk signInAsAdministrator() {
        pregon.administrator();
        signIn("admin", Api.PASSWORD);
        page.locator(".gate").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "( \\(opcional\\))?$")).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** Opens the menu of that name and takes one of its entries. */
    void choose(String menu, String entry) {
        button(menu).click();
        menuEntry(entry).click();
    }

    Locator menuEntry(String name) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** What the window hands over when this is done. */
    byte[] download(Runnable press) {
        try {
            return Files.readAllBytes(page.waitForDownload(press).path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The page as the printer gets it. */
    byte[] print() {
        return page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first();
    }

    Locator text(String words) {
        return page.getByText(words).first();
    }

    /** Console messages of an error that the test provoked on purpose, such as a refused request. */
    void expectConsole(Pattern message) {
        console.removeIf(line -> message.matcher(line).find());
    }

    /** Reports are previewed here; when their frames are loaded does not matter. */
    void expectPreviews() {
        previews = true;
    }

    /** A picture for people, and what a machine can say about it. */
    void look(String name) {
        page.waitForFunction("() => !document.querySelector('[aria-busy=true], .skeleton')");
        page.evaluate("() => Promise.all(document.getAnimations().filter(a => a.effect.getTiming().iterations !== Infinity)"
                + ".map(a => a.finished.catch(() => {})))");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("pregon.test.target", "target"), "screens", name + ".png")));
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations).as("axe on " + name).extracting(Desk::describe).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("nothing sticks out at the right of " + name).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
        if (previews) {
            expectConsole(LOOKED_INSIDE);
        }
        assertThat(console).as("console messages").isEmpty();
    }

    private static String describe(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " " + violation.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getHtml()).limit(3).toList();
    }
}
