package org.pregon.core.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A table that the browser keeps as a file. */
public final class CsvFile {
    public static final String TYPE = "text/csv; charset=utf-8";

    private CsvFile() {}

    public static Response of(String name, StreamingOutput body) {
        return Response.ok(body, TYPE).header("Content-Disposition", "attachment; filename=\"" + name + '"').build();
    }
}
