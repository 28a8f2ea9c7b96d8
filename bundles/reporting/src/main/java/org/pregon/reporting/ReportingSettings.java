package org.pregon.reporting;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.reporting.db.ReportSettingsMapper;

/** The settings of the reports: what was saved on screen, and until then what the configuration says. */
@Component(service = ReportingSettings.class, configurationPid = "org.pregon.reporting")
@Designate(ocd = ReportingConfig.class)
public final class ReportingSettings {
    /** Name under which their history is kept. */
    public static final String ENTITY = "reporting.settings";

    private static final int ONLY = 1;

    private final Sql sql;
    private final Audit audit;
    private final ReportSettings configured;

    @Activate
    public ReportingSettings(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Audit audit, ReportingConfig config) {
        this.sql = sql;
        this.audit = audit;
        this.configured = new ReportSettings(List.of(config.recipients()), config.send_unsigned_drafts(), false);
    }

    /** @param version 0 as long as nothing was saved */
    public record Versioned(ReportSettings settings, int version) {}

    /** As it is kept: one address a line. */
    public record Row(String recipients, boolean unsignedDrafts, boolean approvalFirst, int version) {}

    public Versioned get() {
        return sql.read(this::find);
    }

    ReportSettings current() {
        return get().settings();
    }

    /** @param version that the caller read */
    public Versioned save(ReportSettings form, int version) {
        ReportSettings after = form.checked();
        return sql.write(session -> {
            Versioned before = find(session);
            Row row = new Row(String.join("\n", after.recipients()), after.unsignedDrafts(), after.approvalFirst(), version + 1);
            ReportSettingsMapper rows = session.mapper(ReportSettingsMapper.class);
            if (before.version() != version || (version == 0 ? rows.insert(row) : rows.update(row)) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, ONLY, "update", Changes.between(before.settings(), after)
                    .field("recipients", "Destinatarios adicionales", settings -> String.join(", ", settings.recipients()))
                    .field("unsignedDrafts", "Enviar el borrador sin firma", settings -> settings.unsignedDrafts() ? "sí" : "no")
                    .field("approvalFirst", "Aprobación de otra persona antes de firmar", settings -> settings.approvalFirst() ? "sí" : "no")
                    .build());
            return new Versioned(after, row.version());
        });
    }

    private Versioned find(Session session) {
        Optional<Row> saved = session.mapper(ReportSettingsMapper.class).find();
        return saved.map(row -> new Versioned(new ReportSettings(row.recipients().lines().toList(), row.unsignedDrafts(), row.approvalFirst()), row.version()))
                .orElseGet(() -> new Versioned(configured, 0));
    }
}
