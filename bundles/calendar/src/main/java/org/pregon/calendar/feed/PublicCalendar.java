package org.pregon.calendar.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CivicDays;
import org.pregon.calendar.CivicFilter;
import org.pregon.calendar.db.ActivityMapper.Stamp;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.RichText;
import org.pregon.core.text.Sha256;

/** The civic dates kept here and the public activities, of last, this and next year. Written anew only when they change. */
@Component(service = PublicCalendar.class)
public final class PublicCalendar {
    private static final int MOST = 5_000;

    private final Sql sql;
    private final Activities activities;
    private final CivicDays civicDays;
    private final Office office;
    private final Clock clock;
    private volatile @Nullable Written last;

    @Activate
    public PublicCalendar(
            @Reference(target = "(pregon.module=calendar)") Sql sql,
            @Reference Activities activities,
            @Reference CivicDays civicDays,
            @Reference Office office,
            @Reference Clock clock) {
        this.sql = sql;
        this.activities = activities;
        this.civicDays = civicDays;
        this.office = office;
        this.clock = clock;
    }

    /** @param etag of the body */
    public record Feed(byte[] body, String etag) {}

    private record Basis(int year, OfficeProfile office, Stamp activities) {}

    private record Written(Basis basis, Feed feed) {}

    public Feed current() {
        int year = Lima.today(clock).getYear();
        Stamp stamp = sql.read(session -> session.mapper(ActivityMapper.class)
                .publicStamp(first(year).atStartOfDay(), afterLast(year).atStartOfDay()));
        Basis basis = new Basis(year, office.profile(), stamp);
        Written known = last;
        if (known == null || !known.basis().equals(basis)) {
            byte[] body = IcalText.of(office.profile(), events(basis)).getBytes(StandardCharsets.UTF_8);
            known = new Written(basis, new Feed(body, Sha256.of(body)));
            last = known;
        }
        return known.feed();
    }

    private List<VEvent> events(Basis basis) {
        List<VEvent> events = new ArrayList<>();
        CivicEvents civic = new CivicEvents(basis.year() - 1, basis.year() + 1, civicDays.dayCount());
        // What has no time of change of its own is as old as the year it was resolved for, so that nothing seems to change daily.
        Instant resolved = LocalDate.of(basis.year(), 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        civicDays.dates(CivicFilter.at(basis.office().ubigeo()))
                .flatMap(date -> civic.event(date).map(event -> named(event, date, basis, resolved)))
                .forEach(events::add);
        activities(basis.year()).map(activity -> event(activity, basis)).forEach(events::add);
        return events;
    }

    private Stream<Activity> activities(int year) {
        ActivityFilter open = new ActivityFilter(
                List.of(), List.of(), List.of(), first(year), afterLast(year).minusDays(1), null, null, true);
        List<Activity> rows = new ArrayList<>();
        // What one asks for is kept for all: it must not depend on who was first.
        CurrentUser.as(CurrentUser.SYSTEM, () -> {
            activities.each(open, Paging.of("-start", null, null, Activities.SORTS), rows::add);
            return rows;
        });
        return rows.stream().limit(MOST);
    }

    private static VEvent named(VEvent event, CivicDate date, Basis basis, Instant resolved) {
        event.add(new Uid("civic-" + date.id() + domain(basis)));
        event.add(new DtStamp(resolved));
        event.add(new LastModified(resolved));
        event.add(new Summary(date.name()));
        return event;
    }

    private static VEvent event(Activity activity, Basis basis) {
        VEvent event = new VEvent(false);
        event.add(new Uid("activity-" + activity.id() + domain(basis)));
        event.add(new DtStamp(activity.updatedAt()));
        event.add(new LastModified(activity.updatedAt()));
        event.add(new Sequence(activity.version() - 1));
        if (activity.allDay()) {
            event.add(new DtStart<>(activity.startsAt().toLocalDate()));
            event.add(new DtEnd<>(activity.endsAt().toLocalDate().plusDays(1)));
        } else {
            event.add(new DtStart<>(activity.startsAt().atZone(Lima.ZONE)));
            event.add(new DtEnd<>(activity.endsAt().atZone(Lima.ZONE)));
        }
        event.add(new Summary(activity.title()));
        Optional.ofNullable(activity.place()).map(Location::new).ifPresent(event::add);
        Optional.of(RichText.plain(activity.description())).filter(text -> !text.isEmpty()).map(Description::new).ifPresent(event::add);
        event.add(new Categories(activity.kind().label()));
        event.add(activity.state() == ActivityState.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String domain(Basis basis) {
        return "@" + basis.office().ubigeo() + ".calendar.pregon";
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year - 1, 1, 1);
    }

    private static LocalDate afterLast(int year) {
        return LocalDate.of(year + 2, 1, 1);
    }
}
