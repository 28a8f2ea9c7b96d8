package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.db.Sql;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.security.CurrentUser;

/** {@link Media} in a folder, {@code ab/abcdef…}; the table says what each file is. */
@Component(service = Media.class)
public final class MediaStore implements Media {
    private static final long MAX_BYTES = 20_000_000;
    private static final Set<String> ACCEPTED = Set.of(
            "image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf", "text/plain",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Sql sql;
    private final Clock clock;
    private final Path folder;

    /** Tika reads its list of types at the first upload, not at start. */
    private static final class Lazy {
        static final Tika TIKA = new Tika();
    }

    @Activate
    public MediaStore(
            BundleContext context, @Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this(sql, clock, Path.of(Optional.ofNullable(context.getProperty("pregon.data")).orElse("var"), "media"));
    }

    public MediaStore(Sql sql, Clock clock, Path folder) {
        this.sql = sql;
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public MediaFile store(String name, InputStream content) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving-", ".part");
            try {
                return keep(arriving, receive(content, arriving), name);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot store a file", failure);
        }
    }

    @Override
    public Optional<MediaFile> find(String id) {
        return sql.read(session -> session.mapper(MediaMapper.class).find(id));
    }

    @Override
    public Path path(MediaFile file) {
        return folder.resolve(file.id().substring(0, 2)).resolve(file.id());
    }

    private static String receive(InputStream content, Path arriving) throws IOException {
        MessageDigest digest = sha256();
        try (DigestInputStream in = new DigestInputStream(content, digest);
                OutputStream out = Files.newOutputStream(arriving)) {
            byte[] buffer = new byte[16_384];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MAX_BYTES) {
                    throw new InvalidInputException("file", "El archivo pasa de " + MAX_BYTES / 1_000_000 + " MB. Reduzca su tamaño.");
                }
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private MediaFile keep(Path arriving, String id, String name) throws IOException {
        String type = Lazy.TIKA.detect(arriving.toFile());
        if (!ACCEPTED.contains(type)) {
            throw new InvalidInputException("file", "Este tipo de archivo no se admite. Use JPG, PNG, WebP, PDF, Word o Excel.");
        }
        MediaFile file = new MediaFile(id, name, type, Files.size(arriving), clock.instant(),
                CurrentUser.find().orElse(CurrentUser.SYSTEM).name());
        Path place = path(file);
        Files.createDirectories(place.getParent());
        try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            // On disk before the database says so.
            written.force(true);
        }
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return sql.write(session -> {
            MediaMapper files = session.mapper(MediaMapper.class);
            return files.find(id).orElseGet(() -> {
                files.insert(file);
                return file;
            });
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
