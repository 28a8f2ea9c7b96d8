package org.pregon.directory.imports;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** Saves an import in the background. */
@Component(service = Job.class)
public final class ImportJob implements Job {
    static final String ID = "directory.import";

    private final Imports imports;

    @Activate
    public ImportJob(@Reference Imports imports) {
        this.imports = imports;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Importar al directorio";
    }

    @Override
    public void run(JobRun run) {
        imports.run(Long.parseLong(run.argument()), run);
    }
}
