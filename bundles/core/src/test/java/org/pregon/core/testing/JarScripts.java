package org.pregon.core.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Migrations of a module that comes as a jar, as core does in the tests of another module. */
final class JarScripts {
    private JarScripts() {}

    static Map<String, String> of(Path jar, String folder) throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (entry.getName().matches(folder + "/V[^/]*\\.sql")) {
                    scripts.put(
                            entry.getName().substring(folder.length() + 1),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return scripts;
    }
}
