package org.pregon.core.internal.mail;

import jakarta.mail.Session;
import org.pregon.core.ContextLoader;

/** Jakarta Mail looks its own parts up through the context class loader. */
final class MailLibrary {
    private MailLibrary() {}

    static <T, E extends Exception> T in(ContextLoader.Work<T, E> work) throws E {
        return ContextLoader.within(Session.class.getClassLoader(), work);
    }
}
