package org.pregon.core.internal.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.TemplateMapper.TemplateRow;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Words;
import org.pregon.core.mail.MailTemplate;
import org.pregon.core.mail.MailTemplate.Placeholder;
import org.pregon.core.mail.Outbox;
import org.pregon.core.office.Office;

/** The words of the mails, to read, change and try. */
@Component(service = TemplateBook.class)
public final class TemplateBook {
    private static final String ENTITY = "core.mail-template";

    private final Sql sql;
    private final Templates templates;
    private final Outbox outbox;
    private final Office office;
    private final Audit audit;

    @Activate
    public TemplateBook(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Templates templates, @Reference Outbox outbox, @Reference Office office,
            @Reference Audit audit) {
        this.sql = sql;
        this.templates = templates;
        this.outbox = outbox;
        this.office = office;
        this.audit = audit;
    }

    /** @param version 0 while nobody has changed it */
    record TemplateView(String id, String name, String subject, String text, List<Placeholder> placeholders, boolean changed, int version) {}

    record TemplateForm(@NotBlank @Size(max = 400) String subject, @NotBlank @Size(max = 20_000) String text) {}

    record Trial(@NotBlank @Size(max = 400) String subject, @NotBlank @Size(max = 20_000) String text, @NotBlank @Email @Size(max = 254) String to) {
        TemplateForm form() {
            return new TemplateForm(subject, text);
        }
    }

    record Preview(String subject, String text, String html) {}

    List<TemplateView> list() {
        List<TemplateRow> saved = sql.read(session -> session.mapper(TemplateMapper.class).list());
        return templates.list().stream().map(one -> view(one, saved.stream().filter(row -> row.id().equals(one.id())).findFirst())).toList();
    }

    TemplateView get(String id) {
        MailTemplate template = templates.get(id);
        return view(template, sql.read(session -> session.mapper(TemplateMapper.class).find(id)));
    }

    TemplateView save(String id, TemplateForm form, int version) {
        TemplateView before = get(id);
        checked(id, form);
        TemplateRow row = new TemplateRow(id, form.subject().strip(), form.text(), version + 1);
        sql.run(session -> {
            TemplateMapper rows = session.mapper(TemplateMapper.class);
            if (version == 0 && rows.find(id).isEmpty()) {
                rows.insert(row);
            } else if (rows.update(row) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, "update", Changes.between(new TemplateForm(before.subject(), before.text()), form)
                    .field("subject", "Asunto", TemplateForm::subject).field("text", "Mensaje", TemplateForm::text).build());
        });
        return get(id);
    }

    /** Back to the words that the module came with. */
    void restore(String id, int version) {
        sql.run(session -> {
            if (session.mapper(TemplateMapper.class).delete(id, version) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, "restore", Changes.NONE);
        });
    }

    Preview preview(String id, TemplateForm form) {
        Words words = sample(id, form);
        Letter letter = new Letter(office.profile(), words.subject(), words.text(), null, "", "");
        return new Preview(words.subject(), letter.text(), letter.html());
    }

    void test(String id, Trial trial) {
        Words words = sample(id, trial.form());
        Mail mail = new Mail(List.of(trial.to()), new Words("Prueba: " + words.subject(), words.text(), null), "core.mail-test:" + id, List.of(), null, false);
        sql.run(session -> outbox.send(session, mail));
    }

    private Words sample(String id, TemplateForm form) {
        return Templates.fill(form.subject(), form.text(), Templates.samples(checked(id, form)));
    }

    private MailTemplate checked(String id, TemplateForm form) {
        MailTemplate template = templates.get(id);
        List<FieldError> errors = new ArrayList<>();
        check(template, "subject", form.subject(), errors);
        check(template, "text", form.text(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return template;
    }

    private static void check(MailTemplate template, String field, String text, List<FieldError> errors) {
        Templates.unknown(template, text).ifPresent(name -> errors.add(new FieldError(field, "No existe {" + name + "}. Use "
                + String.join(", ", template.placeholders().stream().map(one -> "{" + one.name() + "}").toList()) + ".")));
    }

    private static TemplateView view(MailTemplate template, Optional<TemplateRow> own) {
        return new TemplateView(template.id(), template.name(), own.map(TemplateRow::subject).orElse(template.subject()),
                own.map(TemplateRow::body).orElse(template.text()), template.placeholders(), own.isPresent(), own.map(TemplateRow::version).orElse(0));
    }
}
