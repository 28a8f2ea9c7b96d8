package org.pregon.core.internal.search;

import java.time.Instant;
import java.time.LocalTime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Schedule;

/** Every night, what all indexes know by then. */
@Component(service = Job.class)
public final class SearchTrimJob implements Job {
    private static final LocalTime HOUR = LocalTime.of(3, 30);

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
    public Instant nextAfter(Instant after) {
        return Schedule.daily(after, HOUR);
    }

    @Override
    public boolean onlyLatest() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        feed.trim();
    }
}
