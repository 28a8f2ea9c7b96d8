package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.media.MediaFile;
import org.pregon.core.security.CurrentUser;

/** Files that are sent in parts, so that a cut costs only the part that was under way. Everybody sees only their own. */
@Component(service = Uploads.class)
public final class Uploads {
    /** Counted from the last part: what nobody goes on with is removed. */
    static final Duration KEPT = Duration.ofDays(3);

    static final int MOST_OPEN = 100;
    private static final int LOCKS = 64;

    private final MediaStore media;
    private final Clock clock;
    private final Parts parts;
    private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    @Activate
    public Uploads(@Reference MediaStore media, @Reference Clock clock) {
        this.media = media;
        this.clock = clock;
        this.parts = new Parts(media.partsFolder(), media.space());
    }

    /**
     * How far a file has come.
     *
     * @param offset bytes that are here; the next part begins there
     * @param file once it is whole and stored
     */
    public record Progress(String id, String name, long bytes, long offset, String fingerprint, Instant startedAt, @Nullable MediaFile file) {}

    Progress begin(String name, long bytes, String fingerprint) {
        Arrival.announced(name, bytes, media.limits());
        if (open().size() >= MOST_OPEN) {
            throw new ConflictException("Usted tiene " + MOST_OPEN + " archivos a medio enviar. Termine o descarte algunos.");
        }
        Upload upload = new Upload(UUID.randomUUID().toString().replace("-", ""), CurrentUser.get().id(), name, bytes, fingerprint,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        return onDisk(() -> {
            Files.createDirectories(parts.folder());
            media.space().require(bytes);
            parts.begin(upload);
            return progress(upload);
        });
    }

    Progress find(String id) {
        return onDisk(() -> progress(mine(id)));
    }

    /** The caller's that are not whole, the oldest first. */
    List<Progress> open() {
        return onDisk(() -> {
            List<Progress> open = new ArrayList<>();
            for (Upload upload : parts.all()) {
                if (upload.owner() == CurrentUser.get().id() && upload.stored() == null && Files.exists(parts.part(upload.id()))) {
                    open.add(progress(upload));
                }
            }
            open.sort(Comparator.comparing(Progress::startedAt));
            return open;
        });
    }

    /** @throws ConflictException when the file does not end at the offset; {@link #find} tells where it does */
    Progress append(String id, long offset, InputStream content) {
        return onDisk(() -> {
            Upload upload = mine(id);
            if (upload.stored() == null) {
                parts.append(upload, offset, content, lock(id));
            }
            return judged(id);
        });
    }

    void cancel(String id) {
        onDisk(() -> {
            parts.remove(mine(id).id());
            return id;
        });
    }

    /** Removes what nobody goes on with. */
    int sweep() {
        return onDisk(() -> {
            int removed = 0;
            for (Upload upload : parts.all()) {
                if (touched(upload).isBefore(clock.instant().minus(KEPT))) {
                    parts.remove(upload.id());
                    removed++;
                }
            }
            return removed;
        });
    }

    private Instant touched(Upload upload) throws IOException {
        Instant started = upload.startedAt();
        if (!Files.exists(parts.part(upload.id()))) {
            return started;
        }
        Instant last = Files.getLastModifiedTime(parts.part(upload.id())).toInstant();
        return last.isAfter(started) ? last : started;
    }

    /** By its first bytes as soon as they are here, and by all of it at the end; what is refused is gone. */
    private Progress judged(String id) throws IOException {
        synchronized (lock(id)) {
            Upload upload = mine(id);
            long offset = parts.offset(upload);
            try {
                if (upload.stored() == null && offset == upload.bytes()) {
                    upload = upload.storedAs(media.adopt(parts.part(id), upload.name()).id());
                    parts.note(upload);
                } else if (upload.stored() == null && offset >= Arrival.HEAD) {
                    Arrival.begun(parts.part(id), upload.name(), upload.bytes(), media.limits());
                }
                return progress(upload);
            } catch (InvalidInputException refused) {
                parts.remove(id);
                throw refused;
            }
        }
    }

    private Upload mine(String id) throws IOException {
        return parts.find(id).filter(upload -> upload.owner() == CurrentUser.get().id()).orElseThrow(Uploads::unknown);
    }

    private Progress progress(Upload upload) throws IOException {
        MediaFile file = upload.stored() == null ? null : media.find(upload.stored()).orElse(null);
        return new Progress(upload.id(), upload.name(), upload.bytes(), parts.offset(upload), upload.fingerprint(), upload.startedAt(), file);
    }

    private Object lock(String id) {
        return locks.get(Math.floorMod(id.hashCode(), LOCKS));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("Ese envío no existe o ya venció. Vuelva a subir el archivo.");
    }

    private interface OnDisk<T> {
        T get() throws IOException;
    }

    private <T> T onDisk(OnDisk<T> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (NoSuchFileException cancelled) {
            throw unknown();
        } catch (IOException failure) {
            throw media.failed(failure);
        }
    }
}
