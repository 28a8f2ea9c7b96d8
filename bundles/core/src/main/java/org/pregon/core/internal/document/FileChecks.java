package org.pregon.core.internal.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.document.DocumentMapper.CheckRow;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares every signed file with its hash, one after the other, and remembers what it found. */
@Component(service = {Job.class, FileChecks.class})
public final class FileChecks implements NightJob {
    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);
    private static final int AT_ONCE = 100;

    private final Sql sql;
    private final Register register;
    private final Clock clock;

    @Activate
    public FileChecks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Register register, @Reference Clock clock) {
        this.sql = sql;
        this.register = register;
        this.clock = clock;
    }

    /** A document whose file is not what was signed. */
    public record Finding(long id, String designation, FileState state) {}

    /** @param checked documents */
    public record Check(Instant at, String by, int checked, List<Finding> findings) {}

    @Override
    public String id() {
        return "core.document-check";
    }

    @Override
    public String name() {
        return "Comprobar los archivos firmados";
    }

    @Override
    public Turn turn() {
        return Turn.SIGNED_FILES;
    }

    @Override
    public void run(JobRun run) {
        check(run);
    }

    Optional<Check> last() {
        return sql.read(session -> session.mapper(DocumentMapper.class).lastCheck()).map(row ->
                new Check(row.checkedAt(), row.checkedBy(), row.checked(), Json.readList(row.findings(), Finding.class)));
    }

    /** All of them, on this thread. */
    Check check(JobRun run) {
        int total = sql.read(session -> session.mapper(DocumentMapper.class).total());
        List<Finding> findings = new ArrayList<>();
        int checked = 0;
        long last = 0;
        for (List<Document> some = after(last); !some.isEmpty(); some = after(last)) {
            for (Document document : some) {
                run.stopIfCancelled();
                compare(document).ifPresent(findings::add);
                run.progress(++checked, total);
            }
            last = some.get(some.size() - 1).id();
        }
        Check check = new Check(clock.instant().truncatedTo(ChronoUnit.MICROS), CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), checked, findings);
        sql.run(session -> session.mapper(DocumentMapper.class).insertCheck(
                new CheckRow(check.at(), check.by(), check.checked(), Json.write(check.findings()))));
        return check;
    }

    private Optional<Finding> compare(Document document) {
        FileState state = register.verify(document);
        // What was numbered before files were kept here has no hash that its file could miss.
        if (state == FileState.INTACT || document.sha256() == null) {
            return Optional.empty();
        }
        LOG.error("The file of document {} is {}", document.id(), state);
        return Optional.of(new Finding(document.id(), document.designation(), state));
    }

    private List<Document> after(long id) {
        return sql.read(session -> session.mapper(DocumentMapper.class).after(id, AT_ONCE));
    }
}
