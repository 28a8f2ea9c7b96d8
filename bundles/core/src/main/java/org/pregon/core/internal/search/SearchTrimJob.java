package org.pregon.core.internal.search;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/** Every night, what all indexes know by then. */
@Component(service = Job.class)
public final class SearchTrimJob implements NightJob {
    private final ChangeFeed feed;

    @Activate
    public SearchTrimJob(@Reference ChangeFeed feed) {
        this.feed = feed;
    }

    @Override
    public String id() {
        return "core.search-trim";
    }

    @Override
    public String name() {
        return "Olvidar los cambios que la búsqueda ya conoce";
    }

    @Override
    public Turn turn() {
        return Turn.SEARCH_CHANGES;
    }

    @Override
    public void run(JobRun run) {
        feed.trim();
    }
}
