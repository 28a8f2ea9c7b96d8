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

/** Mistakes in the scripts that a browser would only show to whoever opens that very page. */
class ScreenSourcesTest {

    private static final Path SHELL = Path.of("src/main/resources/ui/shell");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?['\"](\\.[^'\"]+)['\"]");
    private static final Pattern TEXT = Pattern.compile("(?<![\\w$.])t((?:\\.[a-zA-Z]\\w*)+)");

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

    @Test
    void everyTextThatAScriptNamesIsInTheDictionary() throws IOException {
        String dictionary = Files.readString(SHELL.resolve("i18n/es.js"));
        List<String> missing = new ArrayList<>();
        for (Path script : scripts()) {
            Matcher texts = TEXT.matcher(Files.readString(script));
            while (texts.find()) {
                for (String key : texts.group(1).substring(1).split("\\.")) {
                    if (key.equals("length") || key.equals("map")) {
                        break;
                    }
                    if (!Pattern.compile("\\b" + key + ":").matcher(dictionary).find()) {
                        missing.add(script.getFileName() + ": t" + texts.group(1));
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
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
        try (Stream<Path> tree = Files.walk(SHELL)) {
            return tree.filter(file -> file.toString().endsWith(".js") && !file.toString().contains("i18n")).toList();
        }
    }
}
