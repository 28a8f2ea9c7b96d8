package org.pregon.directory;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.Permission;
import org.pregon.core.Picker;
import org.pregon.core.PregonModule;
import org.pregon.core.Screen;
import org.pregon.directory.db.InstitutionMapper;
import org.pregon.directory.db.PostMapper;

/** Makes this bundle the module {@code directory}. */
@Component
public final class DirectoryModule implements PregonModule {
    /** Its one word. */
    public static final String ID = "directory";

    /** Its place among the modules. */
    public static final int ORDER = 100;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Directorio";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Screen> screens() {
        return List.of(new Screen("directory", "Directorio", "book-user", "screen.js", "directory.read", ORDER));
    }

    @Override
    public List<Picker> pickers() {
        return List.of(new Picker("contact", "pickers.js", "directory.read"), new Picker("post", "pickers.js", "directory.read"));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("directory.read", "Ver el directorio institucional"),
                new Permission("directory.write", "Registrar y corregir instituciones y cargos, también por archivo"));
    }

    @Override
    public Map<String, String> things() {
        return Map.of("institution", "institución", "post", "cargo", "import", "importación");
    }

    @Override
    public List<Class<?>> mappers() {
        return List.of(InstitutionMapper.class, PostMapper.class);
    }

    @Override
    public List<Class<?>> records() {
        return List.of(Institution.class, Post.class, Term.class);
    }
}
