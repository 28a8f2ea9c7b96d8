package org.pregon.reporting;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.pregon.core.audit.Audit;
import org.pregon.core.db.Sql;
import org.pregon.core.document.Documents;
import org.pregon.core.internal.date.ConfiguredCalendar;
import org.pregon.core.internal.document.DocumentRegister;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.document.SeriesFormats;
import org.pregon.core.internal.mail.Blocks;
import org.pregon.core.internal.mail.Composer;
import org.pregon.core.internal.mail.MailLogMapper;
import org.pregon.core.internal.mail.OutboxQueue;
import org.pregon.core.internal.mail.OutboxSender;
import org.pregon.core.internal.mail.OutboxStore;
import org.pregon.core.internal.mail.SmtpSettings;
import org.pregon.core.internal.mail.Templates;
import org.pregon.core.internal.media.MediaStore;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.workflow.ApprovalLinks;
import org.pregon.core.internal.workflow.ReviewDesk;
import org.pregon.core.internal.workflow.StepRules;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.report.Period;
import org.pregon.core.report.ReportSection;
import org.pregon.core.report.SectionData.Better;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.report.SectionData;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The module's real services over core's real ones, put together as Declarative Services would. */
final class ReportingPlatform implements AutoCloseable {
    static final CurrentUser HEAD = new CurrentUser(1, "jefa", "Rosa Elvira Huamán", List.of("head"), Set.of("*.read", "*.write", "*.sign", "*.approve"));
    static final CurrentUser STAFF = new CurrentUser(3, "luz", "Luz Ccori Mamani", List.of("staff"), Set.of("*.read", "*.write"));
    static final CurrentUser MAYOR = new CurrentUser(2, "alcalde", "Hernán Quispe", List.of("mayor"), Set.of("*.receive"));

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-02T15:00:00Z"), ZoneOffset.UTC);
    final List<String> mayors = new ArrayList<>(List.of("alcaldia@munilaconvencion.example"));
    final CountingSection calendar = new CountingSection();
    final TestPlatform platform;
    final Audit audit;
    final OutboxStore outbox;
    final Assembly assembly;
    final ReviewDesk desk;
    final ApprovalLinks links;
    final MonthlyReports reports;
    final Documents documents;
    final Printing printing;
    final Preconditions preconditions;
    final Signing signing;
    OfficeProfile profile = profile();
    final Reception reception;
    final MonthlyDraftJob job;
    private final MediaStore media;
    private final SmtpSettings smtp;
    private @Nullable OutboxSender sender;
    private final Office office = () -> profile;

    /** @param smtpServer {@code host:port}, empty for none */
    ReportingPlatform(TestDatabase engine, Path folder, String smtpServer, boolean sendDrafts) {
        this(engine, folder, smtpServer, sendDrafts, "https://pregon.munilaconvencion.example/");
    }

    /** @param address under which the server believes to be found */
    ReportingPlatform(TestDatabase engine, Path folder, String smtpServer, boolean sendDrafts, String address) {
        platform = new TestPlatform(engine, clock);
        audit = platform.audit();
        Sql sql = platform.sql(new ReportingModule());
        smtp = new SmtpSettings(properties(Map.of("pregon.smtp", smtpServer, "pregon.smtp.from", "pregon@munilaconvencion.example")),
                new Settings(platform.coreSql(), audit));
        Templates templates = new Templates();
        templates.addModule(new ReportingModule());
        outbox = new OutboxStore(platform.coreSql(), smtp, templates, clock);
        desk = new ReviewDesk(platform.coreSql(), new StepRules(platform.coreSql(), audit), clock);
        assembly = new Assembly(office, clock);
        assembly.addSection(calendar);
        documents = new DocumentRegister(platform.coreSql(), new SeriesFormats(platform.coreSql(), audit, clock),
                new PublicAddress(new Settings(platform.coreSql(), audit), address), office, audit, platform.search(), clock);
        reports = new MonthlyReports(sql, audit, platform.search(), assembly, documents, desk, clock);
        media = new MediaStore(platform.coreSql(), clock, folder);
        printing = new Printing(media, documents, office, clock);
        var delivery = new Delivery(outbox, role -> role.equals("mayor") ? List.copyOf(mayors) : List.of("jefa@munilaconvencion.example"),
                settings = new ReportingSettings(sql, audit, config(sendDrafts)));
        preconditions = new Preconditions(office, documents, settings);
        signing = new Signing(sql, audit, reports, documents, preconditions, office, clock, printing, delivery);
        reception = new Reception(sql, reports, clock);
        desk.addReviewed(new ReportReview(sql, platform.search(), printing));
        links = new ApprovalLinks(platform.coreSql(), desk, outbox, audit, new PublicAddress(new Settings(platform.coreSql(), audit), address), clock);
        job = new MonthlyDraftJob(sql, reports, printing, delivery, media, ConfiguredCalendar.of(Path.of("../../config/civic-calendar.csv")), office, clock);
        this.delivery = delivery;
    }

    final Delivery delivery;
    final ReportingSettings settings;

    /** Sends what waits, until this platform is closed. */
    void startSending() {
        var address = new PublicAddress(new Settings(platform.coreSql(), audit), "https://pregon.munilaconvencion.example/");
        sender = new OutboxSender(new OutboxQueue(platform.coreSql(), new Blocks(platform.coreSql(), audit, clock), clock), new Composer(smtp, office, address, media, documents), smtp, platform.database());
    }

    /** The first that was written about something. */
    String letter(String reference) {
        return platform.coreSql().read(session -> session.mapper(MailLogMapper.class).find(outbox.find(reference).get(0).id())).orElseThrow().body();
    }

    MonthlyReport sign(MonthlyReport draft) {
        return CurrentUser.as(HEAD, () -> signing.sign(draft.id(), draft.version()));
    }

    @Override
    public void close() {
        if (sender != null) {
            try {
                // What a framework calls; hidden from everybody else.
                Method stop = OutboxSender.class.getDeclaredMethod("stop");
                stop.setAccessible(true);
                stop.invoke(sender);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        platform.close();
    }

    static OfficeProfile profile() {
        return new OfficeProfile("Municipalidad Provincial de La Convención", "MPLC", "Oficina de Relaciones Públicas e Imagen Institucional",
                "ORPII", "Rosa Elvira Huamán Caballero", "Jefa de la Oficina de Relaciones Públicas", "Hernán Quispe Ñahui",
                "Alcalde Provincial", "Quillabamba", "080901", "#7a1f2b", null, null,
                Map.of(2026, "Año de la Esperanza y el Fortalecimiento de la Democracia"));
    }

    /** Says how often it was asked, so that frozen and fresh figures differ. */
    static final class CountingSection implements ReportSection {
        int asked;
        boolean broken;
        @Nullable String summary;

        @Override
        public String key() {
            return "calendar";
        }

        @Override
        public String title() {
            return "Calendario y actividades";
        }

        @Override
        public SectionData data(Period period) {
            if (broken) {
                throw new IllegalStateException("no data today");
            }
            asked++;
            return new SectionData(summary != null ? summary : "Pregunta " + asked + " sobre " + period.from() + ".",
                    List.of(new Indicator("calendar.asked", "Veces", BigDecimal.valueOf(asked), "", BigDecimal.ZERO, Better.HIGHER)),
                    List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    private static ReportingConfig config(boolean sendDrafts) {
        return new ReportingConfig() {
            @Override
            public String[] recipients() {
                return new String[0];
            }

            @Override
            public boolean send_unsigned_drafts() {
                return sendDrafts;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ReportingConfig.class;
            }
        };
    }

    /** Of a framework, core's mail asks only for start properties. */
    private static BundleContext properties(Map<String, String> values) {
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getProperty")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return values.get((String) arguments[0]);
                });
    }
}
