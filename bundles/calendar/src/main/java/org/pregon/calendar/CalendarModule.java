package org.pregon.calendar;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.calendar.db.EvidenceMapper;
import org.pregon.core.Permission;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;

/** Makes this bundle the module {@code calendar}. */
@Component
public final class CalendarModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "calendar";

    /** Place in menus, reports and the first page. */
    public static final int ORDER = 200;

    /** To see what is planned and done. */
    public static final String READ = "calendar.read";

    static final String WRITE = "calendar.write";

    /** To judge what was done. */
    static final String APPROVE = "calendar.approve";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Calendario";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Screen> screens() {
        return List.of(new Screen(ID, "Calendario", "calendar-days", "screen.js", "calendar.read", ORDER));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("calendar.read", "Ver las actividades y el calendario cívico").byUnit(),
                new Permission("calendar.write", "Registrar actividades, su avance y sus evidencias").byUnit(),
                new Permission(APPROVE, "Evaluar las actividades concluidas").byUnit());
    }

    @Override
    public Map<String, String> things() {
        return Map.of("activity", "actividad");
    }

    @Override
    public List<Class<?>> mappers() {
        return List.of(ActivityMapper.class, EvidenceMapper.class);
    }

    @Override
    public List<Class<?>> records() {
        return List.of(Activity.class, Evidence.class);
    }
}
