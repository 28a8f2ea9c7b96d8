package org.pregon.itest.system;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** A bundle made of a package of the tests, as an author of modules would build it. */
public final class TestBundle {
    private final Path file;

    private TestBundle(Path file) {
        this.file = file;
    }

    /**
     * @param content its package becomes the bundle, with everything in it
     * @param headers further instructions for bnd
     */
    public static TestBundle of(Class<?> content, Map<String, String> headers) {
        try (Builder builder = new Builder()) {
            builder.addClasspath(new File(content.getProtectionDomain().getCodeSource().getLocation().toURI()));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar") && (entry.contains("pregon-core") || entry.contains("osgi") || entry.contains("ws.rs"))) {
                    builder.addClasspath(new File(entry));
                }
            }
            builder.setProperty("Bundle-SymbolicName", content.getPackageName());
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("-privatepackage", content.getPackageName());
            builder.setProperty("Import-Package", "jakarta.ws.rs.*;version=\"[3.1,4)\",org.jspecify.*;resolution:=optional,*");
            headers.forEach(builder::setProperty);
            try (Jar jar = builder.build()) {
                if (!builder.isOk()) {
                    throw new IllegalStateException("bnd: " + builder.getErrors());
                }
                Path file = Place.folder("bundle").resolve(content.getPackageName() + ".jar");
                jar.write(file.toFile());
                return new TestBundle(file);
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (Exception broken) { // bnd declares no narrower one
            throw new IllegalStateException("Cannot build a bundle of " + content.getPackageName(), broken);
        }
    }

    public String location() {
        return "reference:" + file.toUri();
    }
}
