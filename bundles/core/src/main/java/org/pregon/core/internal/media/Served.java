package org.pregon.core.internal.media;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pregon.core.NotFoundException;

/**
 * A file as an answer: whole, in part, or "you have it". Its content never changes under its tag.
 *
 * @param tag names exactly these bytes
 * @param cache the Cache-Control header
 */
record Served(Path path, String tag, String type, String name, boolean shown, String cache) {
    static final String FOREVER = "private, max-age=31536000, immutable";

    /** Lets a picture or player show itself when it is opened alone, and nothing else run. */
    private static final String SHOWN_ALONE =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    Response answer(HttpHeaders asked) {
        String known = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(quoted()) || known.strip().equals("*"))) {
            return dressed(Response.notModified()).build();
        }
        long size = size();
        ByteRange range = rangeMeant(asked) ? ByteRange.of(asked.getHeaderString("Range"), size) : null;
        if (range == null) {
            return body(Response.ok(), 0, size);
        }
        if (!range.satisfiable()) {
            return Response.status(416).header("Content-Range", "bytes */" + size).build();
        }
        return body(Response.status(206).header("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size),
                range.first(), range.length());
    }

    /** A part is only of use to who holds parts of the same file. */
    private boolean rangeMeant(HttpHeaders asked) {
        @Nullable String onlyIf = asked.getHeaderString("If-Range");
        return onlyIf == null || onlyIf.strip().equals(quoted());
    }

    private Response body(ResponseBuilder answer, long first, long length) {
        StreamingOutput content = out -> copy(out, first, length);
        return dressed(answer.entity(content)).header(HttpHeaders.CONTENT_LENGTH, length).build();
    }

    private ResponseBuilder dressed(ResponseBuilder answer) {
        answer.header(HttpHeaders.ETAG, quoted()).header(HttpHeaders.CACHE_CONTROL, cache)
                .header("Accept-Ranges", "bytes").type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown ? "inline" + named(name) : attachment(name));
        return shown ? answer.header("Content-Security-Policy", SHOWN_ALONE) : answer;
    }

    static String attachment(String name) {
        return "attachment" + named(name);
    }

    private static String named(String name) {
        return "; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void copy(OutputStream out, long first, long length) throws IOException {
        try (FileChannel file = FileChannel.open(path); WritableByteChannel to = Channels.newChannel(out)) {
            ByteBuffer buffer = ByteBuffer.allocate(65_536);
            long left = length;
            file.position(first);
            while (left > 0 && file.read(buffer.limit((int) Math.min(left, buffer.capacity()))) > 0) {
                left -= buffer.flip().remaining();
                to.write(buffer);
                buffer.clear();
            }
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            throw gone();
        }
    }

    static NotFoundException gone() {
        return new NotFoundException("Ese archivo está registrado, pero no se encuentra en el disco. Avise al administrador.");
    }

    private String quoted() {
        return '"' + tag + '"';
    }
}
