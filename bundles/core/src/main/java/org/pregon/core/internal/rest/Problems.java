package org.pregon.core.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.PregonException;
import org.pregon.core.StartState;
import org.pregon.core.StaleVersionException;
import org.pregon.core.UnavailableException;
import org.pregon.core.rest.BusyException;
import org.pregon.core.rest.PreconditionRequiredException;
import org.pregon.core.rest.Problem;
import org.pregon.core.rest.StorageFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an exception becomes an answer: what the caller can mend is a 4xx, the rest is ours and logged. */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("core-problems")
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final StartState start;

    @Activate
    public Problems(@Reference StartState start) {
        this.start = start;
    }

    @Override
    public Response toResponse(Throwable failure) {
        boolean early = failure instanceof jakarta.ws.rs.NotFoundException && start.over().isEmpty();
        Problem problem = early ? Starting.problem() : problem(failure);
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (early) {
            answer.header("Retry-After", Starting.RETRY_AFTER);
        }
        if (problem.status() == 503 || problem.status() == 507) {
            DatabaseTrouble.of(failure).ifPresent(trouble -> answer.header("Retry-After", trouble.retryAfter()));
        }
        if (failure instanceof BusyException busy) {
            answer.header("Retry-After", busy.retryAfterSeconds());
        }
        if (failure instanceof TooManyTries tries) {
            answer.header("Retry-After", tries.retryAfterSeconds());
        }
        if (failure instanceof NotAllowedException verb) {
            answer.header("Allow", verb.getResponse().getHeaderString("Allow"));
        }
        return answer.build();
    }

    private static Problem problem(Throwable failure) {
        String id = RequestId.current();
        if (failure instanceof InvalidInputException invalid) {
            return Problem.of(422, "invalid", invalid.getMessage(), id, invalid.errors());
        }
        if (failure instanceof NotAuthenticated) {
            return Problem.of(401, "session-required", failure.getMessage(), id);
        }
        if (failure instanceof TooLarge large) {
            return Problem.of(413, "too-large", large.getMessage(), id);
        }
        if (failure instanceof TooManyTries) {
            return Problem.of(429, "too-many-tries", failure.getMessage(), id);
        }
        if (failure instanceof Refused refused) {
            return Problem.of(403, refused.code(), refused.getMessage(), id);
        }
        if (failure instanceof PregonException known) {
            if (known instanceof UnavailableException broken) {
                LOG.warn("Request {}: {}", id, broken.getMessage());
                return Problem.of(503, "unavailable", broken.getMessage(), id);
            }
            return Problem.of(status(known), code(known), known.getMessage(), id);
        }
        if (failure instanceof JsonProcessingException malformed) {
            return malformed(malformed, id);
        }
        if (failure instanceof WebApplicationException web) {
            return web(web, id);
        }
        if (failure.getCause() instanceof TooLarge large) {
            return Problem.of(413, "too-large", large.getMessage(), id);
        }
        return unexpected(failure, id);
    }

    private static int status(PregonException known) {
        if (known instanceof NotFoundException) {
            return 404;
        }
        if (known instanceof StaleVersionException) {
            return 412;
        }
        if (known instanceof ForbiddenException) {
            return 403;
        }
        if (known instanceof PreconditionRequiredException) {
            return 428;
        }
        if (known instanceof BusyException) {
            return 503;
        }
        if (known instanceof StorageFullException) {
            return 507;
        }
        return known instanceof ConflictException ? 409 : 400;
    }

    private static String code(PregonException known) {
        return switch (status(known)) {
            case 404 -> "not-found";
            case 412 -> "stale";
            case 403 -> "forbidden";
            case 428 -> "version-required";
            case 503 -> "busy";
            case 507 -> "storage-full";
            case 409 -> "conflict";
            default -> "refused";
        };
    }

    private static Problem malformed(JsonProcessingException malformed, String id) {
        String where = malformed.getLocation() == null
                ? ""
                : " (línea " + malformed.getLocation().getLineNr() + ", columna " + malformed.getLocation().getColumnNr() + ")";
        return Problem.of(400, "malformed", "El contenido enviado no es JSON válido" + where + ".", id);
    }

    private static Problem web(WebApplicationException web, String id) {
        // Jersey answers 404 to "limit=mil"; we do not import its server for this one name.
        if (web.getClass().getSimpleName().equals("QueryParamException")) {
            return Problem.of(422, "invalid", "Un dato de la dirección no tiene la forma esperada; por ejemplo, no es un número.", id);
        }
        int status = web.getResponse().getStatus();
        if (web instanceof NotSupportedException) {
            return Problem.of(415, "unsupported", "Envíe el contenido en el formato que esta dirección admite.", id);
        }
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "No hay nada en esta dirección. Puede que el módulo no esté instalado.", id);
            case 405 -> Problem.of(405, "not-allowed", "Esta operación no está disponible aquí.", id);
            case 406 -> Problem.of(406, "not-acceptable", "Ese formato de respuesta no está disponible.", id);
            default -> status >= 500 ? unexpected(web, id) : Problem.of(status, "refused", "No se aceptó la solicitud.", id);
        };
    }

    private static Problem unexpected(Throwable failure, String id) {
        String state = sqlState(failure);
        if (state.equals("23505")) {
            return Problem.of(409, "duplicate", "Ya existe un registro con esos datos.", id);
        }
        if (ReaderGone.is(failure)) {
            ReaderGone.note(id);
            return Problem.of(503, "busy", "La conexión se cortó.", id);
        }
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        if (trouble.isPresent()) {
            LOG.warn("Request {}: the database is {}", id, trouble.get());
            LOG.debug("Cause", failure);
            return trouble.get().problem();
        }
        LOG.error("Request {} failed", id, failure);
        return Problem.of(500, "internal",
                "Ocurrió un error y no se guardó nada. Intente de nuevo; si se repite, dé este código al administrador: " + id + ".", id);
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
