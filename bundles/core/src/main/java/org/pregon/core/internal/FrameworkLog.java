package org.pregon.core.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what the framework's own services say (a component that cannot be activated, a broken configuration) from the
 * OSGi log into ours. Without it such errors are seen by nobody.
 */
final class FrameworkLog extends ServiceTracker<LogReaderService, LogReaderService> {

    FrameworkLog(BundleContext context) {
        super(context, LogReaderService.class, null);
    }

    @Override
    public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
        LogReaderService reader = super.addingService(reference);
        reader.addLogListener(FrameworkLog::forward);
        return reader;
    }

    private static void forward(LogEntry entry) {
        Logger log = LoggerFactory.getLogger("osgi." + entry.getBundle().getSymbolicName());
        if (entry.getLogLevel() == LogLevel.ERROR) {
            log.error("{}", entry.getMessage(), entry.getException());
        } else if (entry.getLogLevel() == LogLevel.WARN) {
            log.warn("{}", entry.getMessage(), entry.getException());
        } else {
            log.debug("{}", entry.getMessage(), entry.getException());
        }
    }
}
