package org.pregon.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import net.sf.jasperreports.engine.JasperReport;

/** The compiled templates of our own build, the only ones that are ever read. */
final class Templates {
    private final byte[] table = bytes("table");
    private final JasperReport paper = report(bytes("paper"));

    JasperReport paper() {
        return paper;
    }

    /** A fresh copy, to be given its columns. */
    JasperReport table() {
        return report(table);
    }

    private static JasperReport report(byte[] file) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(file)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                return Class.forName(type.getName(), false, Thread.currentThread().getContextClassLoader());
            }
        }) {
            return (JasperReport) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A template was compiled for another JasperReports", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/org/pregon/reports/templates/" + name + ".jasper")) {
            if (in == null) {
                throw new IllegalStateException("Template missing from the build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
