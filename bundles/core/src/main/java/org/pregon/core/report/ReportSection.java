package org.pregon.core.report;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a module has to say in the monthly report and the <i>memoria anual</i>: registered as a service, asked for a
 * period, answered with plain data. The master templates render any section; a module knows nothing of layout.
 */
@ConsumerType
public interface ReportSection {

    /** The module's id; at most one section each. */
    String key();

    /** Heading, in Spanish. */
    String title();

    /** Place in the report, low first; usually the module's {@code order()}. */
    default int order() {
        return 500;
    }

    /** The figures and lists of the period. Never null; an idle module gives {@link SectionData#EMPTY}. */
    SectionData data(Period period);
}
