package org.pregon.core.internal.office;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.Json;

/** What administrators configure on screen, each a versioned record stored as JSON. */
@Component(service = Settings.class)
public final class Settings {
    private final Sql sql;
    private final Audit audit;

    @Activate
    public Settings(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /** A setting and the version it stands at; 0 while nobody has saved it. */
    public record Versioned<T>(T value, int version) {}

    public <T> Optional<Versioned<T>> find(String name, Class<T> type) {
        return sql.read(session -> session.mapper(SettingMapper.class).find(name))
                .map(setting -> new Versioned<>(Json.read(setting.content(), type), setting.version()));
    }

    /**
     * @param version the one that was read; 0 for the first time
     * @throws StaleVersionException when somebody saved in between
     */
    public <T> Versioned<T> save(String name, T value, int version, Changes changes) {
        String content = Json.write(value);
        sql.run(session -> {
            SettingMapper settings = session.mapper(SettingMapper.class);
            if (version == 0 && settings.find(name).isEmpty()) {
                settings.insert(name, content);
            } else if (settings.update(name, content, version) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, "core.setting", name, "update", changes);
        });
        return new Versioned<>(value, version + 1);
    }
}
