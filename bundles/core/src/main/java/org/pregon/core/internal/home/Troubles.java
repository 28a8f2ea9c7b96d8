package org.pregon.core.internal.home;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.internal.audit.AuditChecks;
import org.pregon.core.internal.date.CalendarFile;
import org.pregon.core.internal.job.JobBook;
import org.pregon.core.internal.job.JobQueue;
import org.pregon.core.internal.mail.SmtpSettings;
import org.pregon.core.internal.media.MediaChecks;
import org.pregon.core.internal.module.ModuleReport;
import org.pregon.core.internal.module.ModuleState.State;
import org.pregon.core.job.Jobs;

/** What stands still until an administrator does something. */
@Component(service = Troubles.class)
public final class Troubles {
    private final ModuleReport modules;
    private final JobBook jobs;
    private final JobQueue runs;
    private final AuditChecks audit;
    private final MediaChecks media;
    private final SmtpSettings mail;
    private final CalendarFile calendar;

    @Activate
    public Troubles(@Reference ModuleReport modules, @Reference JobBook jobs, @Reference JobQueue runs, @Reference AuditChecks audit,
            @Reference MediaChecks media, @Reference SmtpSettings mail, @Reference CalendarFile calendar) {
        this.modules = modules;
        this.jobs = jobs;
        this.runs = runs;
        this.audit = audit;
        this.media = media;
        this.mail = mail;
        this.calendar = calendar;
    }

    /**
     * The gravest first; none of it has a day by which it must be done.
     *
     * @param begun whether the office is set up; before that, there are first steps enough
     */
    List<Item> list(boolean begun) {
        List<Item> found = new ArrayList<>();
        audit.last().filter(check -> check.problems() > 0)
                .ifPresent(check -> found.add(item("Revisar lo alterado en el registro de auditoría", "admin-audit/comprobacion")));
        modules.states().stream().filter(module -> module.state() == State.FAILED)
                .forEach(module -> found.add(item("Atender el módulo «" + module.name() + "»: no pudo iniciar", "admin-modules")));
        calendar.trouble().ifPresent(wrong -> found.add(item(wrong, "admin-modules")));
        media.last().filter(check -> check.problems() > 0)
                .ifPresent(check -> found.add(item("Recuperar los archivos dañados", "admin-media")));
        jobs.all().stream()
                .filter(job -> runs.lastOf(job.id()).filter(run -> run.state() == Jobs.State.FAILED).isPresent())
                .forEach(job -> found.add(item("Ver por qué falló el proceso «" + job.name() + "»", "admin-jobs")));
        if (begun && mail.current().isEmpty()) {
            found.add(item("Configurar el correo: los informes firmados no salen sin él", "admin-mail"));
        }
        return found;
    }

    private static Item item(String title, String screen) {
        return new Item(title, null, "#/" + screen);
    }
}
