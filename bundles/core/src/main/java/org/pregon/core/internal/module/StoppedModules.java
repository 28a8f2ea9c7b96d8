package org.pregon.core.internal.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Which modules an administrator stopped, a line each in {@code stopped-modules.txt} of the data directory. It is a file
 * because the launcher reads it before there is a database: what was stopped stays so after a restart.
 */
@Component(service = StoppedModules.class)
public final class StoppedModules {
    private final Path file;

    @Activate
    public StoppedModules(BundleContext context) {
        this.file = Path.of(Optional.ofNullable(context.getProperty("pregon.data")).orElse("var"), "stopped-modules.txt");
    }

    synchronized void add(String module) {
        Set<String> modules = read();
        modules.add(module);
        write(modules);
    }

    synchronized void remove(String module) {
        Set<String> modules = read();
        if (modules.remove(module)) {
            write(modules);
        }
    }

    private Set<String> read() {
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    private void write(Set<String> modules) {
        try {
            Files.write(file, modules);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }
}
