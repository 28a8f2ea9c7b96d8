package org.pregon.core.internal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Why a mail did not go out.
 *
 * @param code what the log says: no words of the server's, which may name people
 * @param words for the screen, in Spanish, with the server's own
 */
record SmtpFailure(Kind kind, String code, String words) {
    private static final int LONGEST = 400;
    private static final Pattern NOBODY = Pattern.compile("\\b5\\.1\\.(1|3|6|10)\\b");

    enum Kind {
        /** The server is away, or does not want us: it would be the same for every mail. */
        SERVER,
        /** This mail, for now. */
        LATER,
        /** This mail, for good. */
        REFUSED
    }

    /** Whether the address does not exist, by RFC 3463. */
    boolean gone() {
        return kind == Kind.REFUSED && NOBODY.matcher(words).find();
    }

    static SmtpFailure of(MessagingException failure, String server) {
        List<Throwable> chain = chain(failure);
        for (Throwable one : chain) {
            if (one instanceof SMTPAddressFailedException address) {
                return answered(address.getReturnCode(), "El servidor no aceptó la dirección: ", address.getMessage());
            }
            if (one instanceof SMTPSendFailedException sending && !sending.getCommand().startsWith("MAIL")) {
                return answered(sending.getReturnCode(), "El servidor no aceptó el mensaje: ", sending.getMessage());
            }
        }
        return new SmtpFailure(Kind.SERVER, chain.get(chain.size() - 1).getClass().getSimpleName(), cut(away(chain, server)));
    }

    private static SmtpFailure answered(int code, String words, String answer) {
        // 421: the server is closing the connection, whoever is served.
        Kind kind = code == 421 ? Kind.SERVER : code >= 500 ? Kind.REFUSED : Kind.LATER;
        return new SmtpFailure(kind, Integer.toString(code), cut(words + line(answer)));
    }

    private static String away(List<Throwable> chain, String server) {
        for (Throwable one : chain) {
            if (one instanceof AuthenticationFailedException) {
                return "El servidor " + server + " no aceptó el usuario o la contraseña.";
            }
            if (one instanceof SMTPSenderFailedException || one instanceof SMTPSendFailedException) {
                return "El servidor " + server + " no acepta correo de esta oficina: " + line(one.getMessage());
            }
            if (one instanceof SSLException) {
                return "No se pudo proteger la conexión con " + server + ".";
            }
            if (one instanceof SocketTimeoutException) {
                return "El servidor " + server + " tarda demasiado en responder.";
            }
        }
        return chain.get(0) instanceof MailConnectException ? "No hay conexión con el servidor " + server + "."
                : "Se cortó la conexión con el servidor " + server + ": " + line(chain.get(0).getMessage());
    }

    private static List<Throwable> chain(MessagingException failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < 20) {
            chain.add(next);
            next = next instanceof MessagingException messaging && messaging.getNextException() != null ? messaging.getNextException() : next.getCause();
        }
        return chain;
    }

    private static String line(String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
