package org.pregon.core.internal.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The migration scripts a bundle carries. */
final class Scripts {
    private Scripts() {}

    /** @return file name to text; empty when the bundle has no such folder */
    static Map<String, String> of(Bundle bundle, String folder) {
        Map<String, String> scripts = new TreeMap<>();
        Enumeration<URL> found = bundle.findEntries(folder, "V*.sql", false);
        for (URL script : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            String path = script.getPath();
            try (InputStream in = script.openStream()) {
                scripts.put(path.substring(path.lastIndexOf('/') + 1), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + script, unreadable);
            }
        }
        return scripts;
    }
}
