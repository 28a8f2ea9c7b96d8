package org.pregon.uilibs;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Bundles each {@code *.js} of the sources with the native esbuild into {@code classes/ui/libs}, draws the icon sprite,
 * and writes {@code libs.properties}, which says under what hashed name each is served. Does nothing when nothing
 * changed, so that the second build costs a JVM start.
 */
public final class BuildLibraries {

    private final Path sources;
    private final Path work;
    private final Path libs;
    private final List<Path> classPath;

    private BuildLibraries(Path sources, Path target, List<Path> classPath) {
        this.sources = sources;
        this.work = target.resolve("npm");
        this.libs = target.resolve("classes/ui/libs");
        this.classPath = classPath;
    }

    /** Arguments: folder of the sources, Maven's {@code target}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
        new BuildLibraries(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath(), classPath).run();
    }

    private void run() throws IOException, InterruptedException {
        String fingerprint = fingerprint();
        Path stamp = work.resolve("fingerprint");
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint) && Files.exists(libs.resolve("libs.properties"))) {
            return;
        }
        delete(work);
        delete(libs);
        Files.createDirectories(libs);

        var packages = NpmPackages.unpack(classPath.stream().filter(Files::isRegularFile).toList(), work.resolve("node_modules"));
        esbuild(packages);
        var names = new Properties();
        nameOutputs(names);
        String sprite = IconSprite.of(IconSprite.names(sources.resolve("icons.txt")), packages.root("lucide-static").resolve("icons"));
        String file = "icons-" + hash(sprite.getBytes(StandardCharsets.UTF_8)).substring(0, 8).toUpperCase() + ".svg";
        Files.writeString(libs.resolve(file), sprite);
        names.setProperty("icons", file);
        Files.writeString(libs.resolve("licences.txt"), packages.licences());
        Files.write(libs.resolve("libs.properties"), names.stringPropertyNames().stream().sorted()
                .map(name -> name + "=" + names.getProperty(name)).toList());
        Files.writeString(stamp, fingerprint);
    }

    private void esbuild(NpmPackages packages) throws IOException, InterruptedException {
        Path binary = packages.rootOf("@esbuild/").resolve("bin/esbuild");
        if (!binary.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + binary + " executable");
        }
        var command = new ArrayList<>(List.of(binary.toString()));
        entries().forEach(entry -> command.add(entry.toString()));
        command.addAll(List.of("--bundle", "--splitting", "--format=esm", "--minify", "--target=es2022", "--legal-comments=none",
                "--outdir=" + libs, "--entry-names=[name]-[hash]", "--chunk-names=part-[hash]", "--log-level=warning"));
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("NODE_PATH", work.resolve("node_modules").toString());
        int exit = process.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("esbuild ended with " + exit);
        }
    }

    private void nameOutputs(Properties names) throws IOException {
        for (Path entry : entries()) {
            String name = entry.getFileName().toString().replace(".js", "");
            try (Stream<Path> outputs = Files.list(libs)) {
                names.setProperty(name, outputs.map(f -> f.getFileName().toString())
                        .filter(f -> f.matches(name + "-[A-Z0-9]{8}\\.js")).findFirst().orElseThrow());
            }
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(f -> f.toString().endsWith(".js")).sorted().toList();
        }
    }

    /** Our own classes are part of it: a changed tool builds anew. */
    private String fingerprint() throws IOException {
        var inputs = new StringBuilder();
        for (Path path : classPath) {
            inputs.append(path.getFileName()).append('\n');
        }
        for (Path folder : List.of(sources, Path.of("target/classes/org"))) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    inputs.append(file.getFileName()).append(' ').append(hash(Files.readAllBytes(file))).append('\n');
                }
            }
        }
        return hash(inputs.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
