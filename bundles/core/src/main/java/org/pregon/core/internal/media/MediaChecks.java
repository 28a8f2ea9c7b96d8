package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.internal.media.MediaMapper.CheckRow;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.media.MediaFile;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every stored file again and compares it with the hash that it is named by. */
@Component(service = {Job.class, MediaChecks.class})
public final class MediaChecks implements NightJob {
    private static final Logger LOG = LoggerFactory.getLogger(MediaChecks.class);
    private static final int PAGE = 200;
    private static final int MOST_SHOWN = 200;

    private final Sql sql;
    private final Clock clock;
    private final MediaStore store;

    @Activate
    public MediaChecks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock, @Reference MediaStore store) {
        this.sql = sql;
        this.clock = clock;
        this.store = store;
    }

    /**
     * One check.
     *
     * @param bytes read
     * @param problems how many files are damaged
     * @param findings the first of them
     */
    public record Check(Instant at, String by, long files, long bytes, int problems, List<Damage> findings) {}

    @Override
    public String id() {
        return "core.media-check";
    }

    @Override
    public String name() {
        return "Comprobar los archivos guardados";
    }

    @Override
    public Turn turn() {
        return Turn.STORED_FILES;
    }

    @Override
    public void run(JobRun run) {
        check(run);
    }

    Check check(JobRun run) {
        store.sweep();
        long total = sql.read(session -> session.mapper(MediaMapper.class).count());
        long files = 0;
        long bytes = 0;
        int problems = 0;
        List<Damage> findings = new ArrayList<>();
        for (List<MediaFile> page = after(""); !page.isEmpty(); page = after(page.get(page.size() - 1).id())) {
            for (MediaFile file : page) {
                Damage damage = damage(file);
                if (damage != null) {
                    LOG.error("Stored file {} is {}", damage.id(), damage.kind());
                    problems++;
                    findings.add(damage);
                }
                bytes += file.bytes();
                run.progress(++files, total);
                run.stopIfCancelled();
            }
        }
        Check check = new Check(clock.instant().truncatedTo(ChronoUnit.MICROS),
                CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), files, bytes, problems,
                List.copyOf(findings.subList(0, Math.min(MOST_SHOWN, findings.size()))));
        sql.run(session -> session.mapper(MediaMapper.class).insertCheck(new CheckRow(check.at(), check.by(), check.files(),
                check.bytes(), check.problems(), Json.write(check.findings()))));
        return check;
    }

    public Optional<Check> last() {
        return sql.read(session -> session.mapper(MediaMapper.class).lastCheck()).map(row -> new Check(row.checkedAt(),
                row.checkedBy(), row.files(), row.bytes(), row.problems(), Json.readList(row.findings(), Damage.class)));
    }

    private List<MediaFile> after(String id) {
        return sql.read(session -> session.mapper(MediaMapper.class).after(id, PAGE));
    }

    private @Nullable Damage damage(MediaFile file) {
        try (InputStream content = Files.newInputStream(store.path(file))) {
            return Sha256.of(content).equals(file.id()) ? null : new Damage(file.id(), file.name(), Damage.Kind.CHANGED);
        } catch (NoSuchFileException gone) {
            return new Damage(file.id(), file.name(), Damage.Kind.MISSING);
        } catch (IOException unreadable) {
            LOG.error("Stored file {} cannot be read", file.id(), unreadable);
            return new Damage(file.id(), file.name(), Damage.Kind.UNREADABLE);
        }
    }
}
