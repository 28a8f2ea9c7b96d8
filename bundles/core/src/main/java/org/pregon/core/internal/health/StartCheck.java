package org.pregon.core.internal.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.StartState;

/**
 * Ready when the start is over. It is there before whatever it waits for: where no check stands, health would say that all is
 * well. And it is asked anew each time.
 */
@Component(service = HealthCheck.class,
        property = {HealthCheck.NAME + "=Start", HealthCheck.TAGS + "=ready", HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=0"})
public final class StartCheck implements HealthCheck {
    private final StartState start;

    @Activate
    public StartCheck(@Reference StartState start) {
        this.start = start;
    }

    @Override
    public Result execute() {
        return start.over().map(since -> new Result(Result.Status.OK, "ready since " + since))
                .orElseGet(() -> new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "is starting"));
    }
}
