package org.pregon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in the scripts that a browser would only show to whoever opens that very page. */
class ScreenSourcesTest {

    private static final Path SHELL = Path.of("src/main/resources/ui/shell");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?['\"](\\.[^'\"]+)['\"]");

    @Test
    void everyRelativeImportNamesAFile() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path script : scripts()) {
            Matcher imports = IMPORT.matcher(Files.readString(script));
            while (imports.find()) {
                if (!Files.exists(script.getParent().resolve(imports.group(1)))) {
                    missing.add(script + " imports " + imports.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    /** By folder of scripts, the dictionary first: the shell's own, and each module's. */
    static Stream<Arguments> dictionaries() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of(".."))) {
            List<Path> ui = bundles.map(bundle -> bundle.resolve("src/main/resources/ui")).filter(folder -> Files.exists(folder.resolve("i18n.js"))).toList();
            return Stream.concat(Stream.of(Arguments.of(SHELL, SHELL.resolve("i18n/es.js"))), ui.stream().map(folder -> Arguments.of(folder, folder.resolve("i18n.js"))));
        }
    }

    @ParameterizedTest
    @MethodSource("dictionaries")
    void everyWordThatAScriptNamesIsWritten(Path folder, Path dictionary) throws IOException {
        Words words = new Words(Files.readString(dictionary));
        List<String> missing = new ArrayList<>();
        for (Path script : scripts(folder)) {
            words.missing(Files.readString(script)).forEach(path -> missing.add(script.getFileName() + ": " + path));
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dictionaries")
    void everyWordThatIsWrittenIsNamedBySomeScript(Path folder, Path dictionary) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Path script : scripts(folder)) {
            scripts.add(Files.readString(script));
        }

        assertThat(new Words(Files.readString(dictionary)).unused(scripts)).isEmpty();
    }

    @Test
    void noScriptWritesWhatThePolicyRefuses() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContain(" style=", "<style", "innerHTML", "eval(");
        }
    }

    @Test
    void everyTokenThatAStyleUsesIsDefined() throws IOException {
        String all = "";
        try (Stream<Path> styles = Files.list(SHELL.resolve("css"))) {
            for (Path style : styles.filter(file -> file.toString().endsWith(".css")).toList()) {
                all += Files.readString(style);
            }
        }
        Matcher uses = Pattern.compile("var\\((--[\\w-]+)").matcher(all);
        while (uses.find()) {
            assertThat(all).contains(uses.group(1) + ":");
        }
    }

    private static List<Path> scripts() throws IOException {
        return scripts(SHELL);
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(".js") && !file.toString().contains("i18n")).toList();
        }
    }
}
