package org.pregon.core.internal.audit;

import java.time.Instant;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Schedule;

/** Checks the whole trail every night, and when an auditor asks. */
@Component(service = {Job.class, AuditCheckJob.class})
public final class AuditCheckJob implements Job {
    private static final LocalTime HOUR = LocalTime.of(3, 30);

    private final AuditChecks checks;

    @Activate
    public AuditCheckJob(@Reference AuditChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id() {
        return "core.audit-check";
    }

    @Override
    public String name() {
        return "Comprobar el registro de auditoría";
    }

    @Override
    public Instant nextAfter(Instant after) {
        return Schedule.daily(after, HOUR);
    }

    @Override
    public boolean onlyLatest() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        long end = checks.end().number();
        checks.run(seal -> {
            run.progress(seal, end);
            run.stopIfCancelled();
        });
    }
}
