package org.pregon.core.internal.media;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** Makes room every night: files that nobody finished sending. */
@Component(service = Job.class)
public final class UploadSweep implements NightJob {
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
    public Turn turn() {
        return Turn.UPLOADS;
    }

    @Override
    public void run(JobRun run) {
        int removed = uploads.sweep();
        run.progress(removed, removed);
    }
}
