package org.pregon.reporting;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator may set; everything works without. */
@ObjectClassDefinition(name = "%reporting.name", localization = "OSGI-INF/l10n/config")
@interface ReportingConfig {
    @AttributeDefinition(name = "%recipients.name", description = "%recipients.desc")
    String[] recipients() default {};

    @AttributeDefinition(name = "%send_unsigned_drafts.name", description = "%send_unsigned_drafts.desc")
    boolean send_unsigned_drafts() default false;
}
