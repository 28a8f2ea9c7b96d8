package org.pregon.core.internal.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.Cells;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Saved;
import org.pregon.core.imports.Twin;

/** The least that can be imported: a name and a note in a table of the test's own. */
final class Things implements Importable<Things.Thing> {
    private static final List<ImportColumn> COLUMNS = List.of(ImportColumn.needed("nombre", "name").also("denominación"), ImportColumn.further("nota", "note"));

    private final Sql sql;

    Things(Sql sql) {
        this.sql = sql;
        sql.run(session -> run(session, "CREATE TABLE test_thing (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name VARCHAR(40) NOT NULL, note VARCHAR(80))"));
    }

    record Thing(@NotBlank @Size(max = 40) String name, @Nullable @Size(max = 80) String note) {}

    @Override
    public String id() {
        return "test.things";
    }

    @Override
    public String what() {
        return "cosas";
    }

    @Override
    public String permission() {
        return "test.write";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Thing read(Cells cells, Session session) {
        return cells.checked(new Thing(cells.text("nombre"), cells.text("nota")));
    }

    @Override
    public String identity(Thing row) {
        return row.name();
    }

    @Override
    public Optional<Twin> twin(Thing row, Session session) {
        return find(session, row.name()).map(id -> new Twin(id, row.name(), null));
    }

    @Override
    public Saved save(Thing row, Session session, long importId) {
        try (PreparedStatement insert = session.connection().prepareStatement("INSERT INTO test_thing (name, note) VALUES (?, ?)")) {
            insert.setString(1, row.name());
            insert.setString(2, row.note());
            insert.executeUpdate();
            return Saved.made(find(session, row.name()).orElseThrow(), 1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Optional<String> undo(Saved saved, Session session, long importId) {
        run(session, "DELETE FROM test_thing WHERE id = " + saved.id());
        return Optional.empty();
    }

    List<String> names() {
        return sql.read(session -> {
            List<String> names = new ArrayList<>();
            try (Statement select = session.connection().createStatement();
                    ResultSet rows = select.executeQuery("SELECT name, note FROM test_thing ORDER BY id")) {
                while (rows.next()) {
                    names.add(rows.getString(1) + (rows.getString(2) == null ? "" : "/" + rows.getString(2)));
                }
                return names;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Optional<Long> find(Session session, String name) {
        try (PreparedStatement select = session.connection().prepareStatement("SELECT id FROM test_thing WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static void run(Session session, String text) {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
