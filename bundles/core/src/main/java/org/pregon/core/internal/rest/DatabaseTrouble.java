package org.pregon.core.internal.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Problem;

/** What a caller is told when it is the database that fails: to come again, or that there is no room. Nothing was saved. */
public enum DatabaseTrouble {
    /** Stopped, starting, or shut down under us. */
    AWAY(503, "busy", "La base de datos no respondió. No se guardó nada; intente de nuevo en un momento."),
    FULL(507, "storage-full", "No queda espacio en el disco del servidor. No se guardó nada; avise al administrador. Lo guardado se puede seguir consultando.");

    /** PostgreSQL's disk_full; of Derby: the log, a container or a page cannot be written. */
    private static final Set<String> NO_ROOM = Set.of("53100", "XSLA4", "XSDF3", "XSDFH", "XSDG1");

    private static final String RETRY_AFTER = "3";

    private final int status;
    private final String code;
    private final String words;

    DatabaseTrouble(int status, String code, String words) {
        this.status = status;
        this.code = code;
        this.words = words;
    }

    /** Empty when the database is not to blame. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        boolean away = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "" : sql.getSQLState();
                if (NO_ROOM.contains(state)) {
                    return Optional.of(FULL);
                }
                away |= cause instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("40") || state.startsWith("57P");
            }
        }
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    Problem problem() {
        return Problem.of(status, code, words, RequestId.current());
    }

    String retryAfter() {
        return RETRY_AFTER;
    }

    /** For what fails before a resource is asked. */
    public void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Retry-After", RETRY_AFTER);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        Json.mapper().writeValue(response.getWriter(), problem());
    }
}
