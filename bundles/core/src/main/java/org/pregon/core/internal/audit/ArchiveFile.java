package org.pregon.core.internal.audit;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.pregon.core.rest.Json;

/**
 * A stretch of the trail as a file: gzip, a line of JSON for each seal with its entries. Whoever has the file and the hash of
 * its last seal can check it without Pregón: each seal holds its entries' hashes and the hash of the seal before.
 */
final class ArchiveFile {
    private ArchiveFile() {}

    /** @param entries all that the seal covers */
    record Sealed(Seal seal, List<AuditRow> entries) {
        /** Whether seal and entries are what they were when the seal was made. */
        boolean intact() {
            return seal.intact() && seal.hashes().size() == entries.size()
                    && entries.stream().allMatch(entry -> entry.hash().equals(seal.hashes().get(entry.id())));
        }
    }

    static byte[] write(List<Sealed> stretch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer file = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            for (Sealed sealed : stretch) {
                file.write(Json.write(sealed));
                file.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException or {@link UncheckedIOException} when it is no such file any more */
    static List<Sealed> read(byte[] content) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(content)), StandardCharsets.UTF_8))) {
            return file.lines().map(line -> Json.read(line, Sealed.class)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
