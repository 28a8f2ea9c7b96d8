package org.pregon.core.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.StartState;

/** Hears what {@link Readiness} says. It needs nothing else, so that it is there before whatever the start waits for. */
@Component
public final class StartWatch implements StartState {
    private final AtomicReference<Instant> over = new AtomicReference<>();

    @Reference(target = "(pregon.ready=true)", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setOver(Instant since) {
        over.set(since);
    }

    void unsetOver(Instant since) {
        over.compareAndSet(since, null);
    }

    @Override
    public Optional<Instant> over() {
        return Optional.ofNullable(over.get());
    }
}
