package org.pregon.itest.newsletter;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Topic;
import org.pregon.core.mail.Outbox;

/** Sends an issue each time it starts. */
@Component(service = Newsletter.class, immediate = true)
public final class Newsletter {
    public static final String READER = "ana@medio.example";

    @Activate
    public Newsletter(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Outbox outbox) {
        sql.run(session -> outbox.send(session, new Mail(List.of(READER), "Boletín", "Las noticias de la semana.", "itest.newsletter:1", List.of())
                .about(new Topic("itest.newsletter", "Boletín semanal"))));
    }
}
