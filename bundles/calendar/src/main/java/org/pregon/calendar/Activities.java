package org.pregon.calendar;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.ActivityState.Step;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.calendar.db.EvidenceMapper;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.Lima;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.link.ContactRef;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.search.Search;
import org.pregon.core.security.Reach;
import org.pregon.core.text.SpanishText;

/** The office's activities, from plan to evaluation. */
@Component(service = Activities.class)
public final class Activities {
    /** Name under which their history is kept. */
    public static final String ENTITY = "calendar.activity";

    /** What a list may be sorted by; the first is the usual one. */
    public static final List<Sort> ORDERS = List.of(
            Sort.time("start", "starts_at", "calendar_activity_start"),
            Sort.text("title", "title_key", "calendar_activity_title"));
    public static final List<String> SORTS = Sort.names(ORDERS);

    private static final String MISSING = "No existe esa actividad.";
    private static final int EXPORT_BATCH = 500;

    private final Sql sql;
    private final Audit audit;
    private final Search search;
    private final Clock clock;
    private final InstitutionNames institutions;
    private final ResponsibleUnits units;

    @Activate
    public Activities(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Audit audit,
            @Reference Search search,
            @Reference Clock clock,
            @Reference InstitutionNames institutions,
            @Reference ResponsibleUnits units) {
        this.sql = sql;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
        this.institutions = institutions;
        this.units = units;
    }

    public Page<Activity> list(ActivityFilter filter, Paging paging) {
        boolean byStart = paging.column().equals("start");
        Reach reach = Reach.of(CalendarModule.READ);
        Keyset keyset = Keyset.of(paging, ORDERS, filter.equals(ActivityFilter.ALL) && reach.everywhere());
        List<Activity> rows = sql.read(session -> session.mapper(ActivityMapper.class).list(filter, reach, keyset));
        return Page.of(rows, paging,
                row -> byStart ? row.startsAt().toString() : SpanishText.sortKey(row.title()), Activity::id);
    }

    public Count count(ActivityFilter filter) {
        return Count.of(sql.read(session -> session.mapper(ActivityMapper.class).count(filter, Reach.of(CalendarModule.READ), Count.ENOUGH + 1)));
    }

    /** Hands over every activity of a list in its order, a page at a time, so that memory stays small. */
    public void each(ActivityFilter filter, Paging paging, Consumer<Activity> reader) {
        Paging next = paging.withLimit(EXPORT_BATCH);
        while (true) {
            Page<Activity> page = list(filter, next);
            page.items().forEach(reader);
            if (page.next() == null) {
                return;
            }
            next = next.after(page.next());
        }
    }

    /** The present in Lima, by which activities are late. */
    public LocalDateTime now() {
        return Lima.now(clock);
    }

    public List<String> responsibles() {
        return sql.read(session -> session.mapper(ActivityMapper.class).responsibles(Reach.of(CalendarModule.READ))).stream()
                .sorted(java.util.Comparator.comparing(SpanishText::sortKey))
                .toList();
    }

    public Activity get(long id) {
        return sql.read(session -> find(session, id));
    }

    public Activity create(ActivityForm form) {
        form.check();
        ContactRef institution = institutions.resolve(form.institutionId(), null);
        return sql.write(session -> insert(session, form.draft().withInstitution(institution), "create"));
    }

    /** Inserts within a transaction of the caller, who has checked it. */
    public Activity insert(Session session, Activity draft, String action) {
        units.take(draft.unitId(), null);
        Activity created = draft.withVersion(1, clock.instant());
        NewId key = new NewId();
        session.mapper(ActivityMapper.class).insert(created, SpanishText.sortKey(created.title()), searchKey(created), key);
        audit.record(session, ENTITY, key.getId(), action, ActivityChanges.between(null, created));
        search.changed(session, ENTITY, key.getId());
        return find(session, key.getId());
    }

    /** One of that title at that time. */
    public Optional<Long> twin(Session session, String title, LocalDateTime startsAt) {
        return session.mapper(ActivityMapper.class).findTwins(SpanishText.sortKey(title), startsAt).stream().findFirst();
    }

    /** Whether the current user may judge what the whole office did, as a file that is brought says it. */
    public boolean mayEvaluate() {
        return Reach.of(CalendarModule.APPROVE).covers(null);
    }

    /**
     * Takes back what an import brought, unless somebody has changed it since.
     *
     * @param evidence how much of it came along
     * @return why not, empty once it is away
     */
    public Optional<String> undo(Session session, long id, int version, int evidence) {
        ActivityMapper activities = session.mapper(ActivityMapper.class);
        Activity now = activities.find(id).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        Reach.of(CalendarModule.WRITE).change(now.unitId());
        EvidenceMapper rows = session.mapper(EvidenceMapper.class);
        if (now.version() != version || rows.list(id).size() != evidence) {
            return Optional.of("«" + now.title() + "» cambió después de la importación.");
        }
        rows.list(id).forEach(one -> rows.delete(one.id()));
        if (activities.deleteUntouched(id, version) == 0) {
            throw new StaleVersionException();
        }
        audit.record(session, ENTITY, id, "undo", ActivityChanges.between(now, null));
        search.changed(session, ENTITY, id);
        return Optional.empty();
    }

    public Activity update(long id, ActivityForm form, int version) {
        form.check();
        return change(id, version, "update", before -> {
            requireEditable(before);
            units.take(form.unitId(), before.unitId());
            return form.over(before).withInstitution(institutions.resolve(form.institutionId(), institution(before)));
        });
    }

    /** To another time, as by dragging it over the calendar. */
    public Activity move(long id, ActivityTime time, int version) {
        if (!time.errors().isEmpty()) {
            throw new InvalidInputException(time.errors());
        }
        return change(id, version, "move", before -> {
            requireEditable(before);
            return before.withTime(time);
        });
    }

    /** To another state, if the state machine has that step and what it asks for is written. */
    public Activity step(long id, StepForm form, int version) {
        return change(id, version, "step", before -> {
            Step step = before.state().step(form.to()).orElseThrow(() -> new ConflictException(
                    "Una actividad en estado «" + before.state().label() + "» no puede pasar a «" + form.to().label() + "»."));
            if (before.state().judges(step) && !Reach.of(CalendarModule.APPROVE).covers(before.unitId())) {
                throw new ForbiddenException("Evalúa la jefatura, o a quien su rol se lo permita.");
            }
            if (step.asks() != null && form.text() == null) {
                throw new InvalidInputException("text", "Escriba: " + step.asks().toLowerCase(java.util.Locale.ROOT) + ".");
            }
            if (step.to() == ActivityState.CANCELLED && form.text().length() > 1000) {
                throw new InvalidInputException("text", "Escriba como máximo 1,000 caracteres.");
            }
            if (step.to() == ActivityState.DONE && before.startsAt().isAfter(now())) {
                throw new ConflictException("Esta actividad todavía no empieza. Corrija su fecha o conclúyala después.");
            }
            return before.withState(step.to(), step.asks() == null ? null : form.text());
        });
    }

    /** Into other hands. */
    public Activity assign(long id, String responsible, int version) {
        return change(id, version, "update", before -> {
            requireEditable(before);
            return before.withResponsible(responsible);
        });
    }

    private Activity change(long id, int version, String action, UnaryOperator<Activity> edit) {
        return sql.write(session -> {
            Activity before = find(session, id);
            Reach.of(CalendarModule.WRITE).change(before.unitId());
            if (before.version() != version) {
                throw new StaleVersionException();
            }
            Activity after = edit.apply(before).withVersion(version + 1, clock.instant());
            if (session.mapper(ActivityMapper.class).update(after, SpanishText.sortKey(after.title()), searchKey(after)) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, action, ActivityChanges.between(before, after));
            search.changed(session, ENTITY, id);
            return after;
        });
    }

    private static void requireEditable(Activity activity) {
        if (!activity.state().editable()) {
            throw new ConflictException("La actividad está " + activity.state().label().toLowerCase(java.util.Locale.ROOT)
                    + " y su registro quedó cerrado. Cambie antes su estado.");
        }
    }

    /** One that the caller may see. */
    static Activity find(Session session, long id) {
        Activity found = session.mapper(ActivityMapper.class).find(id).orElseThrow(() -> new NotFoundException(MISSING));
        Reach.of(CalendarModule.READ).see(found.unitId(), MISSING);
        return found;
    }

    private static @Nullable ContactRef institution(Activity row) {
        return row.institutionId() == null ? null : new ContactRef(row.institutionId(), String.valueOf(row.institutionName()));
    }

    private static String searchKey(Activity row) {
        return SpanishText.searchKey(String.join(" ", row.title(), row.responsible(),
                row.place() == null ? "" : row.place(), row.institutionName() == null ? "" : row.institutionName()));
    }
}
