package org.pregon.core.internal.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.report.Count;
import org.pregon.core.report.Period;
import org.pregon.core.report.ReportSection;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData.Table;
import org.pregon.core.report.SectionData;

/** What the office was told to do in a period, and what it answered. */
@Component
public final class TaskSection implements ReportSection {
    /** Behind the work of the modules. */
    private static final int ORDER = 900;

    private final Sql sql;

    private static final SectionData NONE =
            new SectionData("Sin encargos en el mes.", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Activate
    public TaskSection(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String key() {
        return "core";
    }

    @Override
    public String title() {
        return "Encargos recibidos";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public SectionData data(Period period) {
        List<Task> now = tasks(period);
        if (now.isEmpty()) {
            return NONE;
        }
        List<Task> before = tasks(period.previous());
        long answered = answered(now, period);
        return new SectionData(
                "Se atendió " + Count.of(answered, "encargo", "encargos") + " de " + Count.words(now.size()) + " en el periodo.",
                List.of(new Indicator("core.tasks-received", "Encargos recibidos", BigDecimal.valueOf(given(now, period)), "",
                                BigDecimal.valueOf(given(before, period.previous())), Better.NEITHER),
                        new Indicator("core.tasks-answered", "Encargos atendidos", BigDecimal.valueOf(answered), "",
                                BigDecimal.valueOf(answered(before, period.previous())), Better.HIGHER)),
                List.of(new Table("Encargos y su atención",
                        List.of(new Column("Encargo", 4, Align.LEFT), new Column("Referencia", 3, Align.LEFT), new Column("Responsable", 2, Align.LEFT),
                                new Column("Hasta", 2, Align.LEFT), new Column("Atención", 4, Align.LEFT)),
                        now.stream().map(TaskSection::row).toList(), List.of())),
                List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> row(Task task) {
        String asked = task.requestedBy().isEmpty() ? task.reference() : (task.reference() + " (" + task.requestedBy() + ")").strip();
        return List.of(task.title(), asked, task.assigneeName(), Lima.words(task.dueOn()),
                task.state() == TaskState.PENDING ? task.state().label() : task.answer());
    }

    private List<Task> tasks(Period period) {
        return sql.read(session -> session.mapper(TaskMapper.class).ofPeriod(start(period.from()), start(period.to().plusDays(1))));
    }

    private static long given(List<Task> tasks, Period period) {
        return tasks.stream().filter(task -> period.contains(day(task.createdAt()))).count();
    }

    private static long answered(List<Task> tasks, Period period) {
        return tasks.stream().filter(task -> task.answeredAt() != null && period.contains(day(task.answeredAt())) && task.state() != TaskState.PENDING).count();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Lima.ZONE).toInstant();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Lima.ZONE);
    }
}
