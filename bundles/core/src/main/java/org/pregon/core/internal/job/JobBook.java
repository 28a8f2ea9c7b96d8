package org.pregon.core.internal.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.job.Job;

/** The jobs that the running modules bring. */
@Component(service = JobBook.class)
public final class JobBook {
    private final Collection<Job> jobs = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addJob(Job job) {
        jobs.add(job);
    }

    void removeJob(Job job) {
        jobs.remove(job);
    }

    public List<Job> all() {
        return jobs.stream().sorted(Comparator.comparing(Job::name).thenComparing(Job::id)).toList();
    }

    Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
}
