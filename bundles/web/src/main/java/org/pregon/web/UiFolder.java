package org.pregon.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.pregon.core.text.Sha256;

/**
 * The browser's files of one bundle, below one folder. Only entries that the bundle lists are ever served, so no path
 * from outside is resolved against anything.
 */
final class UiFolder {

    private final String version;
    private final Map<String, URL> files;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private @Nullable String fingerprint;

    private UiFolder(String version, Map<String, URL> files) {
        this.version = version;
        this.files = files;
    }

    /** @param folder as in the bundle, e.g. {@code ui} or {@code ui/shell} */
    static UiFolder of(Bundle bundle, String folder) {
        Map<String, URL> files = new TreeMap<>();
        var entries = bundle.findEntries(folder, "*", true);
        if (entries != null) {
            for (URL file : Collections.list(entries)) {
                String name = file.getPath().substring(file.getPath().indexOf(folder + "/") + folder.length() + 1);
                if (!name.isEmpty() && !name.endsWith("/")) {
                    files.put(name, file);
                }
            }
        }
        var version = bundle.getVersion();
        return new UiFolder(version.getMajor() + "." + version.getMinor() + "." + version.getMicro(), files);
    }

    /** What stands in the path before the files: it changes with any of them. */
    synchronized String path() {
        if (fingerprint == null) {
            var all = new Sha256();
            files.forEach((name, file) -> all.add(name.getBytes(StandardCharsets.UTF_8)).add(read(file)));
            fingerprint = Fingerprint.of(all);
        }
        return version + "." + fingerprint;
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    Optional<Asset> asset(String name) {
        URL file = files.get(name);
        return file == null ? Optional.empty() : Optional.of(assets.computeIfAbsent(name, key -> Asset.of(key, read(file))));
    }

    private static byte[] read(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
