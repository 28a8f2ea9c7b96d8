package org.pregon.reporting;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.Permission;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;
import org.pregon.core.document.DocumentType;
import org.pregon.core.mail.MailTemplate;
import org.pregon.reporting.db.MonthlyReportMapper;
import org.pregon.reporting.db.ReportSettingsMapper;

/** Makes this bundle the module {@code reporting}. */
@Component
public final class ReportingModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "reporting";

    public static final DocumentType MONTHLY = new DocumentType("report.monthly", "Informe mensual", "INFORME");
    static final int ORDER = 900;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Informes";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Screen> screens() {
        return List.of(
                new Screen("reporting", "Informes", "file-text", "screen.js", "reporting.read", ORDER),
                new Screen("received", "Informes recibidos", "inbox", "received.js", "reporting.receive", ORDER + 1));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("reporting.read", "Ver los informes mensuales"),
                new Permission("reporting.write", "Preparar informes mensuales y editar sus textos"),
                new Permission("reporting.approve", "Aprobar informes mensuales de otros u observarlos"),
                new Permission("reporting.sign", "Firmar, numerar y enviar informes mensuales"),
                new Permission("reporting.receive", "Recibir informes firmados, acusar recibo o devolverlos"));
    }

    @Override
    public Map<String, String> things() {
        return Map.of("monthly", "informe mensual");
    }

    @Override
    public List<MailTemplate> mailTemplates() {
        return ReportMails.all();
    }

    @Override
    public List<DocumentType> documentTypes() {
        return List.of(MONTHLY);
    }

    @Override
    public List<Class<?>> mappers() {
        return List.of(MonthlyReportMapper.class, ReportSettingsMapper.class);
    }

    @Override
    public List<Class<?>> records() {
        return List.of(MonthlyReport.class, MonthlyReportLine.class, ReportingSettings.Row.class);
    }
}
