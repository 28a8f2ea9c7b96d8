package org.pregon.calendar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.rest.Bulk;

/** Changes of many activities at once; each is the change that it would be alone. */
@Component(service = ActivityBulks.class)
public final class ActivityBulks implements Bulk.Kind<Activity> {
    private final Activities activities;

    @Activate
    public ActivityBulks(@Reference Activities activities) {
        this.activities = activities;
    }

    public Bulk.Answer run(ActivityBulk form, List<Bulk.Row> rows) {
        return Bulk.each(rows, this, (row, version) -> switch (form.action()) {
            case STEP -> activities.step(row.id(), new StepForm(Objects.requireNonNull(form.to()), form.text()), version);
            case ASSIGN -> activities.assign(row.id(), Objects.requireNonNull(form.responsible()).strip().replaceAll("\\s+", " "), version);
        });
    }

    @Override
    public Optional<Activity> find(long id) {
        try {
            return Optional.of(activities.get(id));
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    @Override
    public String name(Activity row) {
        return row.title();
    }

    @Override
    public int version(Activity row) {
        return row.version();
    }
}
