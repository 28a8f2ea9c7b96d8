package org.pregon.core.internal.module;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.Permission;
import org.pregon.core.PregonModule;
import org.pregon.core.internal.audit.AuditArchiveMapper;
import org.pregon.core.internal.audit.AuditMapper;
import org.pregon.core.internal.audit.SealMapper;
import org.pregon.core.internal.date.CivicDateMapper;
import org.pregon.core.internal.date.ElectoralPeriodMapper;
import org.pregon.core.internal.document.DocumentMapper;
import org.pregon.core.internal.imports.ImportMapper;
import org.pregon.core.internal.job.JobMapper;
import org.pregon.core.internal.listview.ListViewMapper;
import org.pregon.core.internal.mail.BlockMapper;
import org.pregon.core.internal.mail.MailLogMapper;
import org.pregon.core.internal.mail.OutboxMapper;
import org.pregon.core.internal.mail.TemplateMapper;
import org.pregon.core.internal.media.ArchiveMapper;
import org.pregon.core.internal.media.MediaMapper;
import org.pregon.core.internal.notice.NoticeMails;
import org.pregon.core.internal.notice.NoticeMapper;
import org.pregon.core.internal.office.SettingMapper;
import org.pregon.core.internal.person.PersonMapper;
import org.pregon.core.internal.search.SearchMapper;
import org.pregon.core.internal.security.DelegationMapper;
import org.pregon.core.internal.security.RoleMapper;
import org.pregon.core.internal.security.SessionMapper;
import org.pregon.core.internal.security.TokenMapper;
import org.pregon.core.internal.security.TriesMapper;
import org.pregon.core.internal.security.UnitMapper;
import org.pregon.core.internal.security.UserMapper;
import org.pregon.core.internal.task.TaskMapper;
import org.pregon.core.internal.workflow.WorkflowMapper;
import org.pregon.core.mail.MailTemplate;

/** Core's own tables and permissions: it is the first module, and lives by the rules of all. */
@Component
public final class CoreModule implements PregonModule {
    /** Its id; the other modules wait until this one is ready. */
    public static final String ID = "core";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Núcleo";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("core.admin", "Administrar módulos, usuarios y datos de la oficina"),
                new Permission("core.audit", "Ver y comprobar el registro de auditoría"),
                new Permission("core.read", "Entrar al sistema y ver el inicio").ofEverybody(),
                new Permission("core.write", "Subir archivos"),
                new Permission("media.read", "Ver y descargar todos los archivos"),
                new Permission("media.write", "Describir los archivos"),
                new Permission("documents.read", "Ver y descargar los documentos firmados"),
                new Permission("documents.sign", "Anular documentos firmados"),
                new Permission("tasks.read", "Ver los encargos"),
                new Permission("tasks.write", "Dar encargos, corregirlos y responder los propios"),
                new Permission("notices.read", "Leer los avisos internos y confirmar su lectura"),
                new Permission("notices.write", "Enviar avisos internos y ver quién los leyó"),
                new Permission("persons.approve", "Ver, entregar y bloquear los datos de una persona (Ley 29733)"),
                new Permission("mail.read", "Ver el correo enviado y en espera"),
                new Permission("mail.write", "Detener, anular y volver a enviar el correo propio; cambiar plantillas y direcciones bloqueadas"),
                new Permission("mail.approve", "Detener, anular y volver a enviar el correo de todos"));
    }

    @Override
    public Map<String, String> things() {
        return Map.ofEntries(
                Map.entry("user", "usuario"),
                Map.entry("role", "rol"),
                Map.entry("unit", "unidad"),
                Map.entry("token", "clave para programas"),
                Map.entry("delegation", "delegación"),
                Map.entry("list-view", "vista de una lista"),
                Map.entry("setting", "configuración"),
                Map.entry("audit", "registro de auditoría"),
                Map.entry("job", "proceso en segundo plano"),
                Map.entry("import", "importación"),
                Map.entry("task", "encargo"),
                Map.entry("notice", "aviso interno"),
                Map.entry("file", "archivo"),
                Map.entry("civic-date", "fecha cívica"),
                Map.entry("electoral-period", "periodo electoral"),
                Map.entry("person", "datos de una persona"),
                Map.entry("document", "documento firmado"),
                Map.entry("document-format", "numeración"),
                Map.entry("mail", "correo"),
                Map.entry("mail-block", "dirección bloqueada"),
                Map.entry("mail-template", "plantilla de correo"));
    }

    @Override
    public List<MailTemplate> mailTemplates() {
        return NoticeMails.all();
    }

    @Override
    public List<Class<?>> mappers() {
        return List.of(
                UserMapper.class, RoleMapper.class, UnitMapper.class, TokenMapper.class, DelegationMapper.class,
                SessionMapper.class, TriesMapper.class, AuditMapper.class, SealMapper.class, AuditArchiveMapper.class, PersonMapper.class,
                SettingMapper.class, OutboxMapper.class, MailLogMapper.class, BlockMapper.class, TemplateMapper.class, JobMapper.class, MediaMapper.class, ArchiveMapper.class, DocumentMapper.class, WorkflowMapper.class,
                CivicDateMapper.class, ElectoralPeriodMapper.class, TaskMapper.class, NoticeMapper.class, SearchMapper.class,
                ImportMapper.class, ListViewMapper.class);
    }
}
