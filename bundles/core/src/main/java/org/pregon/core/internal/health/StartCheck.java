package org.pregon.core.internal.health;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Ready when the start is over. It needs nothing else, so that it is there before whatever it waits for: where no check stands,
 * health would say that all is well. And it is asked anew each time.
 */
@Component(service = HealthCheck.class,
        property = {HealthCheck.NAME + "=Start", HealthCheck.TAGS + "=ready", HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=0"})
public final class StartCheck implements HealthCheck {
    private final AtomicReference<Instant> over = new AtomicReference<>();

    /** Comes and goes while this answers. */
    @Reference(target = "(pregon.ready=true)", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setOver(Instant since) {
        over.set(since);
    }

    void unsetOver(Instant since) {
        over.compareAndSet(since, null);
    }

    @Override
    public Result execute() {
        Instant since = over.get();
        return since == null
                ? new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "is starting")
                : new Result(Result.Status.OK, "ready since " + since);
    }
}
