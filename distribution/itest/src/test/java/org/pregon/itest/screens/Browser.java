package org.pregon.itest.screens;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;
import org.pregon.itest.system.Pregon;

/** The installed Chromium, started once for all tests. */
final class Browser implements BeforeAllCallback {
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    /** As long as {@link Desk} waits for what it presses: a busy machine needs more than five seconds to sign a report. */
    private static final int PATIENCE_MILLIS = 20_000;

    private static com.microsoft.playwright.@Nullable Browser running;

    @Override
    public void beforeAll(ExtensionContext test) {
        test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("chromium", key -> {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright =
                    Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable()).setHeadless(true).setArgs(QUIET));
            return (AutoCloseable) playwright::close;
        });
    }

    /** Somebody at a desk, with a window as wide as most. */
    Desk desk(Pregon pregon) {
        return new Desk(started(), pregon, 1280, 800);
    }

    /** Somebody with a small phone. */
    Desk phone(Pregon pregon) {
        return new Desk(started(), pregon, 360, 740);
    }

    private static com.microsoft.playwright.Browser started() {
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        return running;
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./pregon test does it"));
    }
}
