package org.pregon.core.internal.health;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.audit.AuditChecks;

/** Whether the audit trail was intact at its last check, and is being sealed. A warning: the work goes on. */
@Component(service = HealthCheck.class, property = {HealthCheck.NAME + "=Audit", HealthCheck.TAGS + "=audit"})
public final class AuditCheck implements HealthCheck {
    private final AuditChecks checks;

    @Activate
    public AuditCheck(@Reference AuditChecks checks) {
        this.checks = checks;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        checks.last().ifPresentOrElse(check -> {
            if (check.problems() > 0) {
                log.warn("{} findings in the audit trail at {}", check.problems(), check.at());
            } else {
                log.info("{} entries intact at {}", check.entries(), check.at());
            }
        }, () -> log.info("not checked yet"));
        int late = checks.late();
        if (late > 0) {
            log.warn("{} entries wait too long for their seal", late);
        }
        return new Result(log);
    }
}
