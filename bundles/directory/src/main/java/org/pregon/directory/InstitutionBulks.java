package org.pregon.directory;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.Bulk;

/** Changes of many institutions at once; each is the change that it would be alone. */
@Component(service = InstitutionBulks.class)
public final class InstitutionBulks implements Bulk.Kind<Institution> {
    private final Institutions institutions;
    private final Clock clock;

    @Activate
    public InstitutionBulks(@Reference Institutions institutions, @Reference Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    public Bulk.Answer run(InstitutionBulk.Action action, List<Bulk.Row> rows) {
        return Bulk.each(rows, this, (row, version) -> institutions.update(row.id(), changed(row, action), version));
    }

    private InstitutionForm changed(Institution row, InstitutionBulk.Action action) {
        return switch (action) {
            case VERIFY -> InstitutionForm.of(row, Lima.today(clock), row.active());
            case ACTIVATE -> switched(row, true, "Ya estaba activa.");
            case DEACTIVATE -> switched(row, false, "Ya estaba desactivada.");
        };
    }

    private static InstitutionForm switched(Institution row, boolean active, String already) {
        if (row.active() == active) {
            throw new ConflictException(already);
        }
        return InstitutionForm.of(row, row.verifiedOn(), active);
    }

    @Override
    public Optional<Institution> find(long id) {
        return institutions.find(id);
    }

    @Override
    public String name(Institution row) {
        return row.name();
    }

    @Override
    public int version(Institution row) {
        return row.version();
    }
}
