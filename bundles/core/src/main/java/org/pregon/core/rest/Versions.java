package org.pregon.core.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;

/** A record's version as {@code ETag} and {@code If-Match} (RFC 9110, 8.8.3 and 13.1.1). */
public final class Versions {
    private Versions() {}

    /** 200 with the record and its version. */
    public static Response ok(Object body, int version) {
        return tagged(Response.ok(body), version).build();
    }

    /** 201 with the new record, its place and its version. */
    public static Response created(String place, Object body, int version) {
        return tagged(Response.created(URI.create("/api/" + place)).entity(body), version).build();
    }

    /**
     * The version the caller read.
     *
     * @throws PreconditionRequiredException when {@code If-Match} is missing (428)
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequiredException();
        }
        try {
            return Integer.parseInt(ifMatch.trim().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException("If-Match", "La versión indicada no es válida. Vuelva a abrir el registro.");
        }
    }

    private static ResponseBuilder tagged(ResponseBuilder response, int version) {
        return response.tag(new EntityTag(Integer.toString(version)));
    }
}
