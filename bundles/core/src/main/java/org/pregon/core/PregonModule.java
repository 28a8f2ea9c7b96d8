package org.pregon.core;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.document.DocumentType;
import org.pregon.core.mail.MailTemplate;

/**
 * A module, as core sees it. Registering this service is what makes a bundle a module: core migrates its tables, builds
 * its MyBatis configuration, registers a {@link org.pregon.core.db.Sql} with {@code pregon.module=<id>}, and the
 * module's own components, which require that {@code Sql}, become active. Unregistering it takes all of that away.
 *
 * <p>Implementations are immutable and answer at once; core may call from any thread.
 */
@ConsumerType
public interface PregonModule {

    /** One lower-case word: folder, tables ({@code directory_…}), routes ({@code /api/directory}) and permissions. */
    String id();

    /** Name that staff read, in Spanish. */
    default String name() {
        return id();
    }

    /** Place among the modules, in menus and reports: low first. Leave tens free between modules. */
    default int order() {
        return 500;
    }

    /** Menu entries. Each names an ES module under {@code ui/} of the bundle. */
    default List<Screen> screens() {
        return List.of();
    }

    /** What other modules' forms may choose from. */
    default List<Picker> pickers() {
        return List.of();
    }

    /** Permissions that its routes ask for, with the words an administrator reads. */
    default List<Permission> permissions() {
        return List.of();
    }

    /**
     * What staff call its records, by the second word of the name that the audit trail knows them under: {@code institution}
     * of {@code directory.institution} is an "institución".
     */
    default Map<String, String> things() {
        return Map.of();
    }

    /** MyBatis mapper interfaces; the XML of the same name and path lies beside each. They may be private. */
    default List<Class<?>> mappers() {
        return List.of();
    }

    /**
     * Records that the mappers' XML names by their simple name. Core registers them as aliases because MyBatis cannot
     * reach the private packages of a bundle by name.
     */
    default List<Class<?>> records() {
        return List.of();
    }

    /** Official documents that it signs and numbers. */
    default List<DocumentType> documentTypes() {
        return List.of();
    }

    /** Mails that it sends, whose words the office may change. */
    default List<MailTemplate> mailTemplates() {
        return List.of();
    }

    /** Folder in the bundle with {@code V001__name.sql} …; a module without one has no tables. */
    default String migrations() {
        return "db";
    }
}
