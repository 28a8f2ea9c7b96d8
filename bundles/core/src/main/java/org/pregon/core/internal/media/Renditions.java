package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.IIOException;
import org.pregon.core.ConflictException;
import org.pregon.core.internal.picture.BarePicture;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.internal.picture.Unproven;
import org.pregon.core.job.Daemons;
import org.pregon.core.media.MediaFile;
import org.pregon.core.rest.BusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Smaller pictures for pages, made behind an upload, or when first asked for: what a restart interrupted is simply
 * made then. The folder may be emptied at any time.
 */
final class Renditions {
    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);
    private static final Set<String> DECODED = Set.of("image/jpeg", "image/png", "image/gif");
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final int LOCKS = 64;
    private static final String BARE = "bare";

    private final Path folder;
    private final Function<MediaFile, Path> originals;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Object[] locks = new Object[LOCKS];
    private final Set<String> undecodable = ConcurrentHashMap.newKeySet();
    private final ExecutorService behind = Daemons.queue("pregon-pictures", 200);

    Renditions(Path folder, Function<MediaFile, Path> originals) {
        this.folder = folder;
        this.originals = originals;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    void stop() {
        behind.shutdownNow();
    }

    /** Makes all sizes in the background; when too many wait, they are made when asked for. */
    void prepare(MediaFile file) {
        if (file.image()) {
            behind.execute(() -> prepareNow(file));
        }
    }

    private void prepareNow(MediaFile file) {
        try {
            for (Rendition rendition : Rendition.values()) {
                find(file, rendition);
            }
        } catch (BusyException | UncheckedIOException later) {
            LOG.debug("Pictures of {} are made when asked for", file.id(), later);
        }
    }

    /**
     * Never the original: where no smaller picture can be made, a bare copy of it, or a frame where not even that can.
     *
     * @return empty for what is no picture
     * @throws BusyException when too many are being made
     * @throws UncheckedIOException when the disk fails
     */
    Optional<Path> find(MediaFile file, Rendition rendition) {
        if (!file.image()) {
            return Optional.empty();
        }
        if (DECODED.contains(file.type()) && !undecodable.contains(file.id())) {
            Path place = place(file, rendition.name().toLowerCase(Locale.ROOT));
            synchronized (lock(place)) {
                if (ready(place) || made(file, rendition, place)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.of(bare(file));
    }

    /** The picture as large as it is, and nothing of what its file says besides. */
    Path bare(MediaFile file) {
        Path place = place(file, BARE);
        try {
            synchronized (lock(place)) {
                if (!ready(place)) {
                    make(place, part -> BarePicture.copy(originals.apply(file), file.type(), part));
                }
            }
            return place;
        } catch (Unproven broken) {
            LOG.warn("A frame is shown for {}, whose parts cannot be told: {}", file.id(), broken.getMessage());
            return frame();
        } catch (IOException failure) {
            throw new UncheckedIOException("No bare copy of " + file.id(), failure);
        }
    }

    /** A bare copy that says this; made anew each time, because what is said changes. */
    Path described(MediaFile file, Description said) {
        Path place = place(file, "said");
        try {
            make(place, part -> BarePicture.copy(originals.apply(file), file.type(), part, said));
            return place;
        } catch (Unproven broken) {
            throw new ConflictException("La imagen está dañada: no se puede hacer una copia con sus datos. El original sí se puede descargar.");
        } catch (IOException failure) {
            throw new UncheckedIOException("No copy of " + file.id(), failure);
        }
    }

    private Path frame() {
        Path place = folder.resolve("frame");
        try {
            synchronized (lock(place)) {
                if (!ready(place)) {
                    make(place, EmptyFrame::draw);
                }
            }
            return place;
        } catch (IOException failure) {
            throw new UncheckedIOException("No frame could be drawn", failure);
        }
    }

    /** Whether it is what was asked for, which does not change any more. */
    static boolean lasting(Path rendition) {
        String name = rendition.getFileName().toString();
        return name.contains("-") && !name.endsWith(BARE);
    }

    private Object lock(Path place) {
        return locks[Math.floorMod(place.hashCode(), LOCKS)];
    }

    /** A power cut may leave an empty file; it is made again. */
    private static boolean ready(Path place) {
        return place.toFile().length() > 0;
    }

    /** As its first bytes tell. */
    static String type(Path rendition) throws IOException {
        try (InputStream in = Files.newInputStream(rendition)) {
            return switch (in.read()) {
                case 0x89 -> "image/png";
                case 'G' -> "image/gif";
                case 'R' -> "image/webp";
                default -> "image/jpeg";
            };
        }
    }

    private boolean made(MediaFile file, Rendition rendition, Path place) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException("Se están preparando muchas imágenes. Intente de nuevo en un momento.", 5);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            develop(file, rendition, place);
            return true;
        } catch (IOException failure) {
            LOG.warn("No {} of {} could be made, a bare copy is shown: {}", rendition, file.id(), failure.toString());
            if (failure instanceof IIOException) {
                undecodable.add(file.id());
            }
            return false;
        } finally {
            places.release();
        }
    }

    private void develop(MediaFile file, Rendition rendition, Path place) throws IOException {
        try {
            make(place, part -> Darkroom.develop(originals.apply(file), file.type(), rendition, part));
        } catch (RuntimeException broken) {
            // The JDK's decoders throw whatever they stumble over in a broken file.
            throw new IIOException("broken picture", broken);
        }
    }

    private interface Making {
        void into(Path part) throws IOException;
    }

    private static void make(Path place, Making making) throws IOException {
        Files.createDirectories(place.getParent());
        Path part = Files.createTempFile(place.getParent(), "making-", ".part");
        try {
            making.into(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path place(MediaFile file, String kind) {
        return folder.resolve(file.id().substring(0, 2)).resolve(file.id() + "-" + kind);
    }
}
