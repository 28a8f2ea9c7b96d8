package org.pregon.itest.broken.activation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;

/** Refuses to start, with a reason. */
@Component(service = FailingPart.class, immediate = true)
public final class FailingPart {
    @Activate
    public FailingPart(@Reference(target = "(pregon.module=unstartable)") Sql sql) {
        throw new IllegalStateException("the needle is not in the haystack of " + sql.getClass().getSimpleName());
    }
}
