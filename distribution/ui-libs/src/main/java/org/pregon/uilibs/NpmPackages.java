package org.pregon.uilibs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The npm packages on the class path, laid out as the {@code node_modules} that esbuild expects. WebJars and mvnpm keep
 * them in different folders, so a package's root is wherever its {@code package.json} with a name and a version lies.
 */
final class NpmPackages {

    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");

    private final Map<String, Path> roots = new TreeMap<>();

    static NpmPackages unpack(List<Path> jars, Path nodeModules) throws IOException {
        var packages = new NpmPackages();
        for (Path jar : jars) {
            try (FileSystem zip = FileSystems.newFileSystem(jar)) {
                packages.unpackOne(zip.getPath("/META-INF/resources"), nodeModules);
            }
        }
        return packages;
    }

    Path root(String name) {
        Path root = roots.get(name);
        if (root == null) {
            throw new IllegalStateException("No npm package " + name + " on the class path, only " + roots.keySet());
        }
        return root;
    }

    /** The only package whose name begins so: esbuild's own depends on the platform. */
    Path rootOf(String prefix) {
        return root(roots.keySet().stream().filter(name -> name.startsWith(prefix)).findFirst().orElse(prefix));
    }

    /** Every licence text, because the bundled files carry none of their own. */
    String licences() throws IOException {
        var all = new StringBuilder();
        for (var each : roots.entrySet()) {
            try (Stream<Path> files = Files.list(each.getValue())) {
                for (Path file : files.filter(f -> f.getFileName().toString().startsWith("LICENSE")).sorted().toList()) {
                    all.append("== ").append(each.getKey()).append('\n').append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private void unpackOne(Path resources, Path nodeModules) throws IOException {
        if (!Files.isDirectory(resources)) {
            return;
        }
        Path manifest;
        try (Stream<Path> tree = Files.walk(resources, 5)) {
            manifest = tree.filter(f -> f.endsWith("package.json"))
                    .min(Comparator.comparingInt(Path::getNameCount)).orElse(null);
        }
        if (manifest == null) {
            return;
        }
        String json = Files.readString(manifest);
        var name = NAME.matcher(json);
        if (!name.find() || !VERSION.matcher(json).find()) {
            throw new IllegalStateException(manifest + " names no package");
        }
        Path target = nodeModules.resolve(name.group(1));
        copy(manifest.getParent(), target);
        roots.put(name.group(1), target);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            tree.filter(Files::isRegularFile).filter(NpmPackages::isWanted).forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static boolean isWanted(Path file) {
        String path = file.toString();
        return !path.endsWith(".map") && !path.endsWith(".d.ts") && !path.endsWith(".cjs")
                && !path.contains("/development/") && !path.contains("/font/");
    }
}
