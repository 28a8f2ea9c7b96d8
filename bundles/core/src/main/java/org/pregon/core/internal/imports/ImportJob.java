package org.pregon.core.internal.imports;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** Saves an import in the background. */
@Component(service = Job.class)
public final class ImportJob implements Job {
    public static final String ID = "core.import";

    private final Sql sql;
    private final Kinds kinds;
    private final ImportWork work;

    @Activate
    public ImportJob(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Kinds kinds, @Reference ImportWork work) {
        this.sql = sql;
        this.kinds = kinds;
        this.work = work;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Importar un archivo";
    }

    @Override
    public void run(JobRun job) {
        long id = Long.parseLong(job.argument());
        sql.read(session -> session.mapper(ImportMapper.class).find(id)).ifPresent(run -> work.run(run, kinds.get(run.kind()),
                sql.read(session -> session.mapper(ImportMapper.class).stored(id)).orElseThrow(), job));
    }
}
