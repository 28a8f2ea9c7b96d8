package org.pregon.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** This bundle's own files: the shell, and the libraries that {@code distribution/ui-libs} bundled. */
@Component(service = ShellFiles.class)
public final class ShellFiles {
    private final UiFolder shell;
    private final UiFolder libs;
    private final Properties names = new Properties();

    @Activate
    public ShellFiles(BundleContext context) {
        shell = UiFolder.of(context.getBundle(), "ui/shell");
        libs = UiFolder.of(context.getBundle(), "ui/libs");
        Asset list = libs.asset("libs.properties").orElseThrow(() -> new IllegalStateException("The libraries were not bundled"));
        try {
            names.load(new StringReader(new String(list.plain(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UiFolder shell() {
        return shell;
    }

    UiFolder libs() {
        return libs;
    }

    /** Address of a library by its plain name: {@code lit}, {@code chart}, {@code icons}. */
    String lib(String name) {
        return "/ui/libs/" + names.getProperty(name);
    }

    String address(String file) {
        return "/ui/shell/" + shell.path() + "/" + file;
    }
}
