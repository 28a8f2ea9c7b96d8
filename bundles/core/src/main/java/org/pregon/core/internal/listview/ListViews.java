package org.pregon.core.internal.listview;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.listview.ListView.Choice;
import org.pregon.core.internal.listview.ListView.Offer;
import org.pregon.core.internal.listview.ListViewForm.ChoiceForm;
import org.pregon.core.internal.listview.ListViewMapper.ChoiceRow;
import org.pregon.core.internal.listview.ListViewMapper.Row;
import org.pregon.core.security.CurrentUser;

/** How people see their lists. A person's own views are nobody's business; what the office shares is in the audit trail. */
@Component(service = ListViews.class)
public final class ListViews {
    private static final String ENTITY = "core.list-view";
    private static final int MOST = 30;

    private final Sql sql;
    private final Audit audit;

    @Activate
    public ListViews(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    Offer offer(CurrentUser user, String list) {
        return sql.read(session -> {
            List<ListView> views = views(session).offered(list, user.id()).stream().map(row -> view(row, user)).toList();
            ChoiceRow choice = views(session).choice(list, user.id()).orElse(new ChoiceRow("", null));
            // A view that is shared no more is no longer offered, and so opens nothing.
            Long usual = views.stream().map(ListView::id).filter(id -> Objects.equals(id, choice.usualId())).findFirst().orElse(null);
            return new Offer(views, columns(choice.columns()), usual);
        });
    }

    ListView get(CurrentUser user, long id) {
        return sql.read(session -> view(own(session, user, id), user));
    }

    ListView create(CurrentUser user, ListViewForm form) {
        mayShare(user, form);
        return sql.write(session -> {
            if (views(session).countOf(form.list(), user.id()) >= MOST) {
                throw new ConflictException("Ya guardó " + MOST + " vistas de esta lista. Borre alguna.");
            }
            NewId key = new NewId();
            views(session).insert(row(0, form, user, 1), key);
            return saved(session, key.getId(), user, null, "create");
        });
    }

    ListView update(CurrentUser user, long id, ListViewForm form, int version) {
        mayShare(user, form);
        return sql.write(session -> {
            Row before = own(session, user, id);
            if (views(session).update(row(id, form, user, version)) == 0) {
                throw new StaleVersionException();
            }
            return saved(session, id, user, before, "update");
        });
    }

    void delete(CurrentUser user, long id, int version) {
        sql.run(session -> {
            Row before = own(session, user, id);
            if (views(session).delete(id, version) == 0) {
                throw new StaleVersionException();
            }
            if (before.shared()) {
                audit.record(session, ENTITY, id, "delete", describe(before, null));
            }
        });
    }

    Choice choose(CurrentUser user, ChoiceForm form) {
        return sql.write(session -> {
            Long usual = form.usual();
            if (usual != null && views(session).offered(form.list(), user.id()).stream().noneMatch(row -> row.id() == usual)) {
                throw new InvalidInputException("usual", "Esa vista ya no está. Elija otra.");
            }
            ChoiceRow choice = new ChoiceRow(joined(form.columns()), usual);
            if (views(session).changeChoice(user.id(), form.list(), choice) == 0) {
                views(session).insertChoice(user.id(), form.list(), choice);
            }
            return new Choice(columns(choice.columns()), usual);
        });
    }

    private ListView saved(Session session, long id, CurrentUser user, @Nullable Row before, String action) {
        Row after = views(session).find(id).orElseThrow();
        if (after.shared() || before != null && before.shared()) {
            audit.record(session, ENTITY, id, action, describe(before, after));
        }
        return view(after, user);
    }

    private static Row own(Session session, CurrentUser user, long id) {
        Row row = views(session).find(id).filter(found -> found.shared() || found.ownerId() == user.id())
                .orElseThrow(() -> new NotFoundException("Esa vista ya no está."));
        if (!mine(row, user)) {
            throw new ForbiddenException("Solo quien guardó esta vista puede cambiarla.");
        }
        return row;
    }

    private static void mayShare(CurrentUser user, ListViewForm form) {
        if (Boolean.TRUE.equals(form.shared()) && !user.may("core.write")) {
            throw new InvalidInputException("shared", "Sus roles no permiten compartir vistas con la oficina.");
        }
    }

    private static boolean mine(Row row, CurrentUser user) {
        return row.ownerId() == user.id() || row.shared() && user.may("core.admin");
    }

    private static ListView view(Row row, CurrentUser user) {
        return new ListView(row.id(), row.name(), row.query(), columns(row.columns()), row.owner(), row.shared(), mine(row, user), row.version());
    }

    private static Row row(long id, ListViewForm form, CurrentUser user, int version) {
        return new Row(id, form.list(), user.id(), "", form.name().strip(), Objects.requireNonNullElse(form.query(), ""),
                joined(form.columns()), Boolean.TRUE.equals(form.shared()), version);
    }

    private static String joined(@Nullable List<String> columns) {
        return columns == null ? "" : String.join(",", columns);
    }

    private static List<String> columns(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static Changes describe(@Nullable Row before, @Nullable Row after) {
        return Changes.between(before, after)
                .field("list", "Lista", Row::list)
                .field("name", "Nombre", Row::name)
                .field("query", "Filtros y orden", Row::query)
                .field("columns", "Columnas", Row::columns)
                .field("shared", "Compartida", row -> row.shared() ? "sí" : "no")
                .build();
    }

    private static ListViewMapper views(Session session) {
        return session.mapper(ListViewMapper.class);
    }
}
