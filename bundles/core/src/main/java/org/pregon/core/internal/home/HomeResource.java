package org.pregon.core.internal.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.date.Lima;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeSource;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page, put together from what the running modules have to say. */
@Component(service = HomeResource.class)
@ApiResource
@JakartarsName("core-home")
@Path("home")
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {
    private static final Logger LOG = LoggerFactory.getLogger(HomeResource.class);

    private final Clock clock;
    private final Collection<HomeSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public HomeResource(@Reference Clock clock) {
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(HomeSource source) {
        sources.add(source);
    }

    void removeSource(HomeSource source) {
        sources.remove(source);
    }

    /** What is late and what waits for the caller, for the counter in the bar. */
    public record Waiting(List<HomeData.Item> late, List<HomeData.Item> waiting) {}

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public HomeData get() {
        CurrentUser user = CurrentUser.get();
        LocalDate today = Lima.today(clock);
        List<HomeData> shares = shares(source -> source.home(user, today));
        List<HomeData.AgendaItem> agenda = new ArrayList<>();
        List<HomeData.Figure> figures = new ArrayList<>();
        List<HomeData.Item> late = new ArrayList<>();
        List<HomeData.Item> waiting = new ArrayList<>();
        List<HomeData.Step> steps = new ArrayList<>();
        for (HomeData share : shares) {
            agenda.addAll(share.agenda());
            figures.addAll(share.figures());
            late.addAll(share.late());
            waiting.addAll(share.waiting());
            steps.addAll(share.steps());
        }
        agenda.sort(Comparator.comparing(HomeData.AgendaItem::start));
        return new HomeData(agenda, figures, late, waiting, steps);
    }

    @GET
    @Path("waiting")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Waiting waiting() {
        return waiting(CurrentUser.get());
    }

    Waiting waiting(CurrentUser user) {
        LocalDate today = Lima.today(clock);
        List<HomeData> shares = shares(source -> source.waiting(user, today));
        return new Waiting(shares.stream().flatMap(share -> share.late().stream()).toList(),
                shares.stream().flatMap(share -> share.waiting().stream()).toList());
    }

    private List<HomeData> shares(Function<HomeSource, HomeData> question) {
        return sources.stream()
                .sorted(Comparator.comparingInt(HomeSource::order))
                .map(source -> share(source, question))
                .toList();
    }

    // A module in trouble must not take the first page away from everybody.
    private static HomeData share(HomeSource source, Function<HomeSource, HomeData> question) {
        try {
            return question.apply(source);
        } catch (RuntimeException failure) {
            LOG.warn("{} has no share of the first page", source.getClass().getName(), failure);
            return HomeData.EMPTY;
        }
    }
}
