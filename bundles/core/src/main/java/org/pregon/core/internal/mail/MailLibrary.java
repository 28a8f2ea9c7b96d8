package org.pregon.core.internal.mail;

import jakarta.mail.Session;

/** Jakarta Mail looks its own parts up through the context class loader. */
final class MailLibrary {
    private MailLibrary() {}

    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    static <T, E extends Exception> T in(Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
