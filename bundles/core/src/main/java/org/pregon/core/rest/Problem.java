package org.pregon.core.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.pregon.core.InvalidInputException.FieldError;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param detail Spanish, says what to do
 * @param code short and stable, for programs
 * @param id stands in the log beside the cause
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, String code, String id, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail, String id) {
        return of(status, code, detail, id, List.of());
    }

    public static Problem of(int status, String code, String detail, String id, List<FieldError> errors) {
        return new Problem("about:blank", title(status), status, detail, code, id, errors);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Solicitud mal formada";
            case 401 -> "Sesión requerida";
            case 403 -> "Sin permiso";
            case 404 -> "No encontrado";
            case 405 -> "Operación no disponible";
            case 409 -> "Conflicto";
            case 412 -> "Registro cambiado";
            case 413 -> "Contenido demasiado grande";
            case 415 -> "Formato no admitido";
            case 422 -> "Datos por corregir";
            case 428 -> "Falta la versión";
            case 429 -> "Demasiadas solicitudes";
            case 503 -> "No disponible por ahora";
            default -> status >= 500 ? "Error del sistema" : "Solicitud no aceptada";
        };
    }
}
