package org.pregon.directory.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.report.Count;
import org.pregon.core.report.Period;
import org.pregon.core.report.ReportSection;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Series;
import org.pregon.directory.DirectoryModule;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.db.InstitutionMapper.KindCount;

/** How large the directory is and how well it is kept. */
@Component
public final class DirectorySection implements ReportSection {
    private static final int CHARTED = 7;
    private static final int LAST = 800;

    private final Sql sql;

    @Activate
    public DirectorySection(@Reference(target = "(pregon.module=directory)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return DirectoryModule.ID;
    }

    @Override
    public String title() {
        return "Directorio institucional";
    }

    /** After what the office did: the directory is a means. */
    @Override
    public int order() {
        return LAST;
    }

    private record Figures(List<KindCount> kinds, long verified, long verifiedBefore, long posts) {}

    @Override
    public SectionData data(Period period) {
        Period before = period.previous();
        Figures figures = sql.read(session -> {
            InstitutionMapper rows = session.mapper(InstitutionMapper.class);
            return new Figures(
                    rows.countByKind(),
                    rows.countVerified(period.from().toString(), period.to().toString()),
                    rows.countVerified(before.from().toString(), before.to().toString()),
                    rows.countHeldPosts(period.to()));
        });
        int total = figures.kinds().stream().mapToInt(KindCount::institutions).sum();
        if (total == 0) {
            return SectionData.EMPTY;
        }
        List<KindCount> largest = figures.kinds().stream()
                .sorted(Comparator.comparingInt(KindCount::institutions).reversed())
                .toList();
        return new SectionData(
                "El directorio reúne " + Count.of(total, "institución activa", "instituciones activas") + "; en el mes se "
                        + (figures.verified() == 1 ? "verificó 1." : "verificaron " + Count.words(figures.verified()) + "."),
                List.of(
                        indicator("directory.institutions", "Instituciones activas", total, null, Better.NEITHER),
                        indicator("directory.verified", "Instituciones verificadas en el mes", figures.verified(),
                                BigDecimal.valueOf(figures.verifiedBefore()), Better.HIGHER),
                        indicator("directory.posts", "Cargos con titular registrado", figures.posts(), null, Better.HIGHER)),
                List.of(),
                List.of(byKind(largest)),
                List.of(), List.of(), List.of());
    }

    /** The few largest kinds; the many small ones together, so that the bars add up to the directory. */
    private static Chart byKind(List<KindCount> kinds) {
        List<KindCount> shown = kinds.size() <= CHARTED + 1 ? kinds : kinds.subList(0, CHARTED);
        List<KindCount> others = kinds.subList(shown.size(), kinds.size());
        var labels = new ArrayList<>(shown.stream().map(DirectorySection::label).toList());
        var values = new ArrayList<>(shown.stream().map(kind -> BigDecimal.valueOf(kind.institutions())).toList());
        if (!others.isEmpty()) {
            labels.add("Otros " + others.size() + " tipos");
            values.add(BigDecimal.valueOf(others.stream().mapToInt(KindCount::institutions).sum()));
        }
        return new Chart("Instituciones por tipo", ChartKind.BAR, "", labels, List.of(new Series("Instituciones", values)));
    }

    private static String label(KindCount kind) {
        return InstitutionKind.valueOf(kind.kind()).label();
    }

    private static Indicator indicator(
            String key, String name, long value, @Nullable BigDecimal previous, Better better) {
        return new Indicator(key, name, BigDecimal.valueOf(value), "", previous, better);
    }
}
