package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.picture.FactReader;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.rest.BusyException;
import org.pregon.core.rest.StorageFullException;
import org.pregon.core.security.CurrentUser;

/** {@link Media} in a folder, {@code ab/abcdef…}; the table says what each file is. */
@Component(service = {Media.class, MediaStore.class})
public final class MediaStore implements Media {
    private static final String PARTS = "arriving-";
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;
    private final Path folder;
    private final Supplier<MediaLimits> limits;
    private final Space space;
    private final Renditions renditions;

    @Activate
    public MediaStore(
            BundleContext context, @Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock,
            @Reference MediaSettings settings) {
        this(sql, clock, Path.of(Optional.ofNullable(context.getProperty("pregon.data")).orElse("var"), "media"),
                () -> settings.current().value(), Space.USUAL_RESERVE);
    }

    /** With the usual limits. */
    public MediaStore(Sql sql, Clock clock, Path folder) {
        this(sql, clock, folder, () -> MediaLimits.USUAL, 0);
    }

    MediaStore(Sql sql, Clock clock, Path folder, Supplier<MediaLimits> limits, long reserve) {
        this.sql = sql;
        this.clock = clock;
        this.folder = folder;
        this.limits = limits;
        this.space = new Space(folder, reserve);
        this.renditions = new Renditions(folder.resolve("renditions"), this::path);
    }

    @Deactivate
    void stop() {
        renditions.stop();
    }

    @Override
    public MediaFile store(String name, InputStream content) {
        try {
            Files.createDirectories(folder);
            space.require(1);
            Path arriving = Files.createTempFile(folder, PARTS, ".part");
            try {
                return keep(arriving, Arrival.receive(content, arriving, name, limits.get(), space), name);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Keeps a file that has arrived in this folder; it is moved away from where it was. */
    MediaFile adopt(Path arrived, String name) throws IOException {
        return keep(arrived, Arrival.whole(arrived, name, limits.get()), name);
    }

    @Override
    public Optional<MediaFile> find(String id) {
        return sql.read(session -> session.mapper(MediaMapper.class).find(id));
    }

    @Override
    public Path path(MediaFile file) {
        return folder.resolve(file.id().substring(0, 2)).resolve(file.id());
    }

    /** Removes what a crash left of uploads. Nobody uploads for a day. */
    void sweep() {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(Files.createDirectories(folder), PARTS + "*.part")) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(clock.instant().minus(LONGEST_UPLOAD))) {
                    Files.deleteIfExists(leftover);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot remove leftovers of uploads", failure);
        }
    }

    @Override
    public Path shown(MediaFile file) {
        try {
            return renditions.find(file, Rendition.WEB).orElseGet(() -> path(file));
        } catch (BusyException crowded) {
            return renditions.bare(file);
        }
    }

    /** @throws NotFoundException for what is no picture, and for one that is not on the disk any more */
    Path rendition(MediaFile file, Rendition size) {
        try {
            return renditions.find(file, size).orElseThrow(() -> new NotFoundException("Ese archivo no es una imagen."));
        } catch (UncheckedIOException failure) {
            throw Files.exists(path(file)) ? failed(failure.getCause()) : Served.gone();
        }
    }

    /** Where files lie that are sent in parts. */
    Path partsFolder() {
        return folder.resolve("uploads");
    }

    MediaLimits limits() {
        return limits.get();
    }

    Space space() {
        return space;
    }

    Renditions renditions() {
        return renditions;
    }

    private MediaFile keep(Path arriving, Arrival arrived, String name) throws IOException {
        MediaFile file = new MediaFile(arrived.id(), FileName.of(name, arrived.kind().extensions(arrived.type())),
                arrived.type(), arrived.bytes(), clock.instant(), CurrentUser.find().orElse(CurrentUser.SYSTEM).name());
        Path place = path(file);
        Files.createDirectories(place.getParent());
        try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            // On disk before the database says so.
            written.force(true);
        }
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return record(file);
    }

    private MediaFile record(MediaFile file) throws IOException {
        ArchiveRow row = ArchiveRow.of(file, FactReader.read(path(file), file.type()).description());
        try {
            return sql.write(session -> recorded(session, file, row));
        } catch (RuntimeException refused) {
            // Somebody else stored the same content in this very moment, or the database truly failed.
            find(file.id()).orElseThrow(() -> refused);
            return sql.write(session -> recorded(session, file, row));
        }
    }

    /** Whoever sends what is here already may see it from now on, too. */
    private static MediaFile recorded(Session session, MediaFile file, ArchiveRow row) {
        MediaMapper files = session.mapper(MediaMapper.class);
        MediaFile known = files.find(file.id()).orElseGet(() -> {
            files.insert(file);
            session.mapper(ArchiveMapper.class).insert(row, row.searchKey());
            return file;
        });
        MediaUse sent = new MediaUse(MediaUse.SENDER, CurrentUser.find().orElse(CurrentUser.SYSTEM).id());
        if (!files.uses(file.id()).contains(sent)) {
            files.insertUse(file.id(), sent);
        }
        return known;
    }

    /** What a failed disk means for whoever sends a file. */
    RuntimeException failed(IOException failure) {
        try {
            return space.full() ? new StorageFullException() : new UncheckedIOException("Cannot store a file", failure);
        } catch (IOException unreachable) {
            failure.addSuppressed(unreachable);
            return new UncheckedIOException("Cannot store a file", failure);
        }
    }
}
