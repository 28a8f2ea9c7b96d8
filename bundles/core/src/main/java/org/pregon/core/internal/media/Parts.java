package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Json;

/**
 * The folder of files that are on their way: {@code id.part} is what has come, and its length says how far; {@code id.json}
 * says what it will be. Nothing of it is in memory, so that a restart, or another node, goes on where it was.
 */
record Parts(Path folder, Space space) {
    private static final int CHUNK = 65_536;
    private static final String NOTE = ".json";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    void begin(Upload upload) throws IOException {
        Files.createDirectories(folder);
        Files.createFile(part(upload.id()));
        note(upload);
    }

    /** All or nothing: whoever reads it meanwhile finds the old note. */
    void note(Upload upload) throws IOException {
        Path written = Files.writeString(folder.resolve(upload.id() + NOTE + ".new"), Json.write(upload));
        Files.move(written, folder.resolve(upload.id() + NOTE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Optional<Upload> find(String id) throws IOException {
        // It names a file: nothing but what begin() made may be asked for.
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(folder.resolve(id + NOTE)), Upload.class));
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        }
    }

    List<Upload> all() throws IOException {
        List<Upload> found = new ArrayList<>();
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(Files.createDirectories(folder), "*" + NOTE)) {
            for (Path note : notes) {
                String name = note.getFileName().toString();
                find(name.substring(0, name.length() - NOTE.length())).ifPresent(found::add);
            }
        }
        return found;
    }

    Path part(String id) {
        return folder.resolve(id + ".part");
    }

    long offset(Upload upload) throws IOException {
        return upload.stored() == null ? Files.size(part(upload.id())) : upload.bytes();
    }

    /**
     * Adds to what has come, and keeps whatever came when the sender is cut off. A request that hangs since a cut writes no
     * more once its successor has: each piece must begin where the file ends.
     *
     * @param lock of this upload
     */
    void append(Upload upload, long offset, InputStream content, Object lock) throws IOException {
        try (FileChannel part = FileChannel.open(part(upload.id()), StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[CHUNK];
            long at = offset;
            try {
                for (int read = 0; read >= 0; read = next(content, buffer)) {
                    if (at + read > upload.bytes()) {
                        throw new InvalidInputException("file", "Llegó más de lo que se anunció del archivo.");
                    }
                    space.require(read);
                    write(part, at, ByteBuffer.wrap(buffer, 0, read), lock);
                    at += read;
                }
            } finally {
                part.force(false);
            }
        }
    }

    private static void write(FileChannel part, long at, ByteBuffer piece, Object lock) throws IOException {
        synchronized (lock) {
            if (part.size() != at) {
                throw new ConflictException("Del archivo han llegado " + part.size() + " bytes. Continúe desde ahí.");
            }
            for (long place = at; piece.hasRemaining();) {
                place += part.write(piece, place);
            }
        }
    }

    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException cut) {
            throw new CutShort(cut);
        }
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(folder.resolve(id + NOTE));
        Files.deleteIfExists(part(id));
    }
}
