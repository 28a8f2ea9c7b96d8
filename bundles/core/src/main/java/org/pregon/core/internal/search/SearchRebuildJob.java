package org.pregon.core.internal.search;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** When an administrator asks: every node builds its index anew beside its other work, and searches with what it has. */
@Component(service = Job.class)
public final class SearchRebuildJob implements Job {
    private final ChangeFeed feed;

    @Activate
    public SearchRebuildJob(@Reference ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public String id() {
        return "core.search-rebuild";
    }

    @Override
    public String name() {
        return "Rehacer el índice de la búsqueda";
    }

    @Override
    public void run(JobRun run) {
        feed.startEpoch();
    }
}
