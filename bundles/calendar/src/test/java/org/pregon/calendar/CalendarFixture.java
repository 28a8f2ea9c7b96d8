package org.pregon.calendar;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.pregon.core.date.ElectoralPeriods;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.date.CalendarFile;
import org.pregon.core.internal.date.ConfiguredCalendar;
import org.pregon.core.internal.date.KnownElectoralPeriods;
import org.pregon.core.internal.date.OfficeCalendar;
import org.pregon.core.internal.media.MediaAccess;
import org.pregon.core.internal.media.MediaStore;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.security.UnitNames.UnitName;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The module's services over an empty database, wired as Declarative Services would; it is 09:00 of 23 October 2026 in Lima. */
public final class CalendarFixture implements AutoCloseable {
    public static final OfficeProfile OFFICE = new OfficeProfile("Municipalidad Provincial de La Convención", "MPLC",
            "Oficina de Relaciones Públicas", "ORPII", "", "Jefa de la Oficina", "", "Alcalde Provincial", "Quillabamba",
            "080901", "#8a1538", null, null, Map.of());

    public final TestPlatform platform;
    public final Sql sql;
    public final InstitutionNames institutions = new InstitutionNames();
    final List<UnitName> units = new ArrayList<>();
    public final Activities activities;
    public final Media media;
    public final ActivityEvidence evidence;
    public final ConfiguredCalendar calendar;
    public final CivicDays civicDays;
    public final ElectoralPeriods electoral;
    public final Deadlines deadlines;

    public CalendarFixture(TestDatabase engine) {
        this(engine, Clock.fixed(TestPlatform.NOW, ZoneOffset.UTC));
    }

    public CalendarFixture(TestDatabase engine, Clock clock) {
        platform = new TestPlatform(engine, clock);
        sql = platform.sql(new CalendarModule());
        activities = new Activities(sql, platform.audit(), platform.search(), clock, institutions, new ResponsibleUnits(() -> units));
        media = new MediaStore(platform.coreSql(), clock, temporaryFolder());
        evidence = new ActivityEvidence(sql, platform.audit(), media, new MediaAccess(platform.coreSql(), new Kinds()));
        OfficeCalendar book = new OfficeCalendar(platform.coreSql(), platform.audit(), new CalendarFile(Path.of("../../config/civic-calendar.csv")));
        calendar = new ConfiguredCalendar(book);
        civicDays = new CivicDays(calendar, book, calendar, office());
        electoral = new KnownElectoralPeriods(platform.coreSql(), platform.audit());
        deadlines = new Deadlines(civicDays, calendar, electoral, clock);
    }

    public Office office() {
        return () -> OFFICE;
    }

    /** An activity of two hours with the few things that every one has. */
    public Activity activity(String title, String start) {
        return activities.create(form(title, start));
    }

    public static ActivityForm form(String title, String start) {
        return form(title, start, ActivityKind.CEREMONY, false);
    }

    public static ActivityForm form(String title, String start, ActivityKind kind, boolean isPublic) {
        LocalDateTime begins = LocalDateTime.parse(start);
        return new ActivityForm(title, kind, begins, begins.plusHours(2), false, "Plaza de Armas", "080901",
                "Milagros Quispe", null, null, null, isPublic, null);
    }

    /** Takes it through its states up to the one wanted. */
    public Activity bring(Activity activity, ActivityState wanted) {
        if (activity.state() == wanted) {
            return activity;
        }
        ActivityState next = activity.state() == ActivityState.PLANNED ? (wanted == ActivityState.CANCELLED ? wanted : ActivityState.UNDER_WAY)
                : activity.state() == ActivityState.UNDER_WAY ? ActivityState.DONE : ActivityState.EVALUATED;
        return bring(activities.step(activity.id(), new StepForm(next, "Asistieron 180 personas."), activity.version()), wanted);
    }

    /** A stored picture; the number tells it from others. */
    public MediaFile picture(int number) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(10 + number, 10, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return media.store("foto-" + number + ".png", new ByteArrayInputStream(png.toByteArray()));
    }

    @Override
    public void close() {
        platform.close();
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "media");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
