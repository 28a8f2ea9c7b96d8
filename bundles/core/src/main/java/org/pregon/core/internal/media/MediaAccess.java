package org.pregon.core.internal.media;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.media.MediaFile;
import org.pregon.core.media.MediaUses;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;

/** Who may see which file: denied, unless something says otherwise. */
@Component(service = {MediaAccess.class, MediaUses.class})
public final class MediaAccess implements MediaUses {
    private static final String ALL = "media.read";
    private static final String ATTACH = "INSERT INTO core_media_use (media, kind, record_id) VALUES (?, ?, ?)";
    private static final String NOTED = "SELECT 1 FROM core_media_use WHERE media = ? AND kind = ? AND record_id = ?";
    private static final String DETACH = "DELETE FROM core_media_use WHERE media = ? AND kind = ? AND record_id = ?";

    private final Sql sql;
    private final Kinds kinds;

    @Activate
    public MediaAccess(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Kinds kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    /** A record that uses a file, as the caller may see it. */
    record Use(String kind, String title, String href) {}

    /** @throws NotFoundException for what is not there and for what the caller may not see, in the same words */
    MediaFile readable(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("Ese archivo no existe."));
    }

    private Optional<MediaFile> find(String id) {
        return sql.read(session -> session.mapper(MediaMapper.class).find(id)).filter(file -> may(id));
    }

    private boolean may(String file) {
        CurrentUser user = CurrentUser.get();
        if (user.may(ALL)) {
            return true;
        }
        List<MediaUse> uses = uses(file);
        return uses.contains(new MediaUse(MediaUse.SENDER, user.id())) || uses.stream().anyMatch(use -> record(use, user) != null);
    }

    /** The records that use a file, those that the caller may see. */
    List<Use> usesOf(String file) {
        CurrentUser user = CurrentUser.get();
        List<Use> seen = new ArrayList<>();
        for (MediaUse use : uses(file)) {
            SearchRecord record = record(use, user);
            if (record != null) {
                seen.add(new Use(kinds.find(use.kind()).map(Searchable::name).orElse(""), record.title(), record.href()));
            }
        }
        return seen;
    }

    private List<MediaUse> uses(String file) {
        return sql.read(session -> session.mapper(MediaMapper.class).uses(file));
    }

    /** Null where the record is gone, its module is, or the user may not read it. */
    private @Nullable SearchRecord record(MediaUse use, CurrentUser user) {
        return kinds.find(use.kind()).filter(kind -> user.may(kind.permission()))
                .flatMap(kind -> kind.read(List.of(use.recordId())).stream().findFirst())
                .filter(record -> record.unit() == null || user.units().contains(record.unit()) || user.may("core.admin"))
                .orElse(null);
    }

    @Override
    public void attach(Session session, String file, String kind, long record) {
        CurrentUser user = CurrentUser.find().orElse(CurrentUser.SYSTEM);
        // Its other records are not asked: this transaction may hold them.
        if (!user.may(ALL) && !noted(session, file, MediaUse.SENDER, user.id()) && !noted(session, file, kind, record)) {
            throw new InvalidInputException("media", "Ese archivo no está guardado. Súbalo de nuevo.");
        }
        detach(session, file, kind, record);
        write(session, ATTACH, file, kind, record);
    }

    @Override
    public void detach(Session session, String file, String kind, long record) {
        write(session, DETACH, file, kind, record);
    }

    private static boolean noted(Session session, String file, String kind, long record) {
        return jdbc(session, NOTED, file, kind, record, statement -> {
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        });
    }

    private static void write(Session session, String statement, String file, String kind, long record) {
        jdbc(session, statement, file, kind, record, PreparedStatement::executeUpdate);
    }

    private interface Doing<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** The caller's session knows only its own module's mappers, hence plain JDBC. */
    private static <T> T jdbc(Session session, String text, String file, String kind, long record, Doing<T> doing) {
        try (PreparedStatement statement = session.connection().prepareStatement(text)) {
            statement.setString(1, file);
            statement.setString(2, kind);
            statement.setLong(3, record);
            return doing.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot note who uses " + file, failure);
        }
    }
}
