package org.pregon.reporting.pdf;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JasperFillManager;
import org.jspecify.annotations.Nullable;
import org.pregon.core.ContextLoader;

/**
 * JasperReports finds its own extensions and our fonts through the context class loader: the wrapping bundle first,
 * then ours. One instance for ever, because Jasper caches what it found by loader.
 */
final class JasperLoader extends ClassLoader {
    private static final JasperLoader INSTANCE = new JasperLoader();
    private final ClassLoader ours = JasperLoader.class.getClassLoader();

    private JasperLoader() {
        super(JasperFillManager.class.getClassLoader());
    }

    static <T> T within(Supplier<T> work) {
        return ContextLoader.<T, RuntimeException>within(INSTANCE, work::get);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return ours.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return ours.getResource(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return ours.getResources(name);
    }
}
