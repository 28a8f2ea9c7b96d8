package org.pregon.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.date.Lima;
import org.pregon.core.office.Office;
import org.pregon.core.report.Period;
import org.pregon.core.report.ReportSection;
import org.pregon.reporting.monthly.MonthlyReportDocument.Gap;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every installed module what it has to say of a month. A module that is absent or fails becomes a stated gap. */
@Component(service = Assembly.class)
public final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    /** The modules that a report speaks of, installed or not. The names are printed. */
    private static final Map<String, String> EXPECTED = new LinkedHashMap<>();

    static {
        EXPECTED.put("directory", "Directorio");
        EXPECTED.put("calendar", "Calendario");
        EXPECTED.put("protocol", "Protocolo");
        EXPECTED.put("press", "Prensa");
        EXPECTED.put("campaigns", "Campañas");
        EXPECTED.put("monitoring", "Monitoreo de medios");
        EXPECTED.put("planning", "Planificación");
    }

    private final Office office;
    private final Clock clock;
    private final Collection<ReportSection> sections = new CopyOnWriteArrayList<>();

    @Activate
    public Assembly(@Reference Office office, @Reference Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSection(ReportSection section) {
        sections.add(section);
    }

    void removeSection(ReportSection section) {
        sections.remove(section);
    }

    Snapshot assemble(YearMonth month) {
        List<Part> parts = new ArrayList<>();
        Map<String, String> absent = new LinkedHashMap<>(EXPECTED);
        List<Gap> gaps = new ArrayList<>();
        for (ReportSection section : inOrder()) {
            absent.remove(section.key());
            try {
                parts.add(new Part(section.key(), section.title(), section.data(Period.of(month))));
            } catch (RuntimeException failure) { // whatever one module throws, the others' work is reported
                LOG.error("The section {} gave nothing for {}", section.key(), month, failure);
                gaps.add(new Gap(section.key(), EXPECTED.getOrDefault(section.key(), section.key()), true));
            }
        }
        absent.forEach((key, name) -> gaps.add(new Gap(key, name, false)));
        return Snapshot.of(office.profile(), Lima.today(clock), parts, gaps);
    }

    private List<ReportSection> inOrder() {
        return sections.stream()
                .sorted(Comparator.comparingInt(ReportSection::order).thenComparing(ReportSection::key)).toList();
    }
}
