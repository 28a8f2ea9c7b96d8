package org.pregon.core.internal.media;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Schedule;

/** Checks all stored files every Sunday before dawn, and when an administrator asks. */
@Component(service = {Job.class, MediaCheckJob.class})
public final class MediaCheckJob implements Job {
    private static final LocalTime HOUR = LocalTime.of(4, 0);

    private final MediaChecks checks;

    @Activate
    public MediaCheckJob(@Reference MediaChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id() {
        return "core.media-check";
    }

    @Override
    public String name() {
        return "Comprobar los archivos guardados";
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
        long all = checks.count();
        checks.run(files -> {
            run.progress(files, all);
            run.stopIfCancelled();
        });
    }
}
