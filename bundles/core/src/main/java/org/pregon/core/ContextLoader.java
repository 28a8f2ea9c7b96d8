package org.pregon.core;

/** For libraries that look their own parts up through the thread's context class loader, which in OSGi is nobody's in particular. */
public final class ContextLoader {
    private ContextLoader() {}

    /** What is done under another loader. */
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does something while the thread shows a library this loader.
     *
     * @throws E what the work throws
     */
    public static <T, E extends Exception> T within(ClassLoader loader, Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
