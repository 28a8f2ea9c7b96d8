package org.pregon.itest.probe;

import java.util.function.Consumer;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Hands the framework to the test that started it: both live in one JVM and share the OSGi classes. */
public final class Probe implements BundleActivator {
    /** Key among the system properties, whose values may be any object. */
    public static final String KEY = "pregon.test.probe";

    @Override
    @SuppressWarnings("unchecked")
    public void start(BundleContext context) {
        ((Consumer<BundleContext>) System.getProperties().get(KEY)).accept(context);
    }

    @Override
    public void stop(BundleContext context) {
        // What was registered through the context leaves with it.
    }
}
