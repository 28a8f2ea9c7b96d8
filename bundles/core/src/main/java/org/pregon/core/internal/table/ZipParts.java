package org.pregon.core.internal.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, unpacked while they are read: no more than a list of people can need, whatever the zip says of itself. */
final class ZipParts implements Closeable {
    private static final long MOST_BYTES = 300_000_000;
    /** A zip shrinks lists of people some twenty times; what shrinks more was made for it. */
    private static final long MOST_RATIO = 150;
    private static final long SMALL = 5_000_000;
    private static final int MOST_PARTS = 5_000;
    /** Between two ends of tags stands at most a cell, and a cell of Excel holds 32,767 signs. */
    private static final int LONGEST_PIECE = 1_000_000;

    private final Path copy;
    private final ZipFile zip;

    /** @param content kept in a file as long as this is open: a zip is read from its end */
    ZipParts(byte[] content) throws IOException {
        copy = Files.createTempFile("pregon-table", ".xlsx");
        try {
            Files.write(copy, content);
            zip = new ZipFile(copy.toFile());
            if (zip.size() > MOST_PARTS || Collections.list(zip.entries()).stream().mapToLong(ZipParts::claimed).sum() > MOST_BYTES) {
                zip.close();
                throw bomb();
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(copy);
            throw broken;
        }
    }

    private static long claimed(ZipEntry entry) {
        return Math.max(0, entry.getSize());
    }

    static RuntimeException bomb() {
        return TableFile.refused("El libro ocupa demasiado al desempaquetarse. Copie la lista, solo los valores, a un libro nuevo y súbalo.");
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Null when the workbook has no such part. */
    @Nullable InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : new Watched(zip.getInputStream(entry), Math.max(SMALL, entry.getCompressedSize() * MOST_RATIO));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }

    private static final class Watched extends FilterInputStream {
        private final long most;
        private long read;
        private int piece;

        Watched(InputStream in, long most) {
            super(in);
            this.most = Math.min(most, MOST_BYTES);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            read += Math.max(some, 0);
            for (int i = offset; i < offset + some; i++) {
                piece = buffer[i] == '>' ? 0 : piece + 1;
                if (piece > LONGEST_PIECE) {
                    throw bomb();
                }
            }
            if (read > most) {
                throw bomb();
            }
            return some;
        }
    }
}
