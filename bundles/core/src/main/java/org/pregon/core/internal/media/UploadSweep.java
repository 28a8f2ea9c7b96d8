package org.pregon.core.internal.media;

import java.time.Instant;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Schedule;

/** Makes room every night: files that nobody finished sending. */
@Component(service = Job.class)
public final class UploadSweep implements Job {
    private static final LocalTime HOUR = LocalTime.of(3, 30);

    private final Uploads uploads;

    @Activate
    public UploadSweep(@Reference Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String id() {
        return "core.media-uploads";
    }

    @Override
    public String name() {
        return "Quitar archivos a medio enviar";
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
        int removed = uploads.sweep();
        run.progress(removed, removed);
    }
}
