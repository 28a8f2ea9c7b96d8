package org.pregon.core.internal.health;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.module.ModuleReport;
import org.pregon.core.internal.module.ModuleState;

/** Ready when every module has settled; a failed one is a warning, because the others work. */
@Component(service = HealthCheck.class, property = {HealthCheck.NAME + "=Modules", HealthCheck.TAGS + "=ready"})
public final class ModulesCheck implements HealthCheck {
    private final ModuleReport report;

    @Activate
    public ModulesCheck(@Reference ModuleReport report) {
        this.report = report;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        for (ModuleState module : report.states()) {
            switch (module.state()) {
                case READY -> log.info("{} is ready", module.id());
                case STARTING -> log.temporarilyUnavailable("{} is starting", module.id());
                case STOPPED -> log.info("{} is stopped", module.id());
                case FAILED -> log.warn("{} failed", module.id());
            }
        }
        return new Result(log);
    }
}
