package org.pregon.core.table;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** A list on its way out as a file. */
public record ListDownload(String name, FileKind kind, StreamingOutput body) {

    /** What the browser keeps under the name. */
    public Response response() {
        return Response.ok(body, kind.type()).header("Content-Disposition", "attachment; filename=\"" + name + '"').build();
    }
}
