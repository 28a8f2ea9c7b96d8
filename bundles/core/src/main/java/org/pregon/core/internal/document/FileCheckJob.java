package org.pregon.core.internal.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Schedule;

/** Every Sunday before dawn, and when an administrator asks. */
@Component(service = {Job.class, FileCheckJob.class})
public final class FileCheckJob implements Job {
    private static final LocalTime HOUR = LocalTime.of(4, 0);

    private final FileChecks checks;

    @Activate
    public FileCheckJob(@Reference FileChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id() {
        return "core.document-check";
    }

    @Override
    public String name() {
        return "Comprobar los archivos firmados";
    }

    @Override
    public Instant nextAfter(Instant after) {
        return Schedule.weekly(after, DayOfWeek.SUNDAY, HOUR);
    }

    @Override
    public boolean onlyLatest() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        checks.run(run);
    }
}
