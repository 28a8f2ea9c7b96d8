package org.pregon.core.internal.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.internal.picture.FactReader;
import org.pregon.core.internal.picture.FileFacts;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;

/** The office's archive of files: what is said of each, which is never written into the file as it came. */
@Component(service = Archive.class)
public final class Archive {
    static final String ENTITY = "core.file";
    static final List<Sort> SORTS = List.of(new Sort("created", "created_at", "core_media_item_created", Instant::parse));

    /** In a copy of these a description has its place; beside others it is a file of its own. */
    static final Set<String> EMBEDDING = Set.of("image/jpeg", "image/png", "image/webp");

    private final Sql sql;
    private final Audit audit;
    private final MediaStore media;
    private final MediaAccess access;

    @Activate
    public Archive(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference MediaStore media,
            @Reference MediaAccess access) {
        this.sql = sql;
        this.audit = audit;
        this.media = media;
        this.access = access;
    }

    Page<ArchiveView> list(ArchiveFilter filter, Paging paging) {
        Keyset keyset = Keyset.of(paging, SORTS, filter.equals(ArchiveFilter.ALL));
        List<ArchiveRow> rows = sql.read(session -> session.mapper(ArchiveMapper.class).list(filter, keyset));
        return Page.of(rows, paging, row -> row.createdAt().toString(), ArchiveRow::id).map(ArchiveView::of);
    }

    Count count(ArchiveFilter filter) {
        return Count.of(sql.read(session -> session.mapper(ArchiveMapper.class).count(filter, Count.ENOUGH + 1)));
    }

    ArchiveView get(long id) {
        ArchiveRow row = row(id);
        return ArchiveView.of(row, facts(row), picture(row), access.usesOf(row.media()));
    }

    ArchiveView update(long id, Description said, int version) {
        sql.run(session -> {
            ArchiveRow before = find(session, id);
            ArchiveRow after = before.saying(said, version);
            if (before.version() != version || session.mapper(ArchiveMapper.class).update(after, after.searchKey()) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, "update", describe(before.description(), said));
        });
        return get(id);
    }

    ArchiveRow row(long id) {
        return sql.read(session -> find(session, id));
    }

    /** A copy that says what the office says, and nothing that the file said besides. */
    Path copy(ArchiveRow row) {
        try {
            return media.renditions().described(row.file(), row.description());
        } catch (UncheckedIOException failure) {
            throw Files.exists(media.path(row.file())) ? media.failed(failure.getCause()) : Served.gone();
        }
    }

    private FileFacts facts(ArchiveRow row) {
        try {
            return FactReader.read(media.path(row.file()), row.type());
        } catch (IOException gone) {
            return FileFacts.NONE;
        }
    }

    private @Nullable Picture picture(ArchiveRow row) {
        try {
            return row.kind() == ArchiveKind.IMAGE ? Picture.read(media.path(row.file()), row.type()) : null;
        } catch (IOException | InvalidInputException unreadable) {
            return null;
        }
    }

    private static ArchiveRow find(Session session, long id) {
        return session.mapper(ArchiveMapper.class).find(id).orElseThrow(() -> new NotFoundException("Ese archivo no existe."));
    }

    private static Changes describe(Description before, Description after) {
        return Changes.between(before, after)
                .field("title", "Título", Description::title)
                .field("caption", "Descripción", Description::caption)
                .field("altText", "Texto alternativo", Description::altText)
                .field("createdOn", "Fecha", said -> said.createdOn() == null ? "" : Lima.words(said.createdOn()))
                .field("place", "Lugar", Description::place)
                .field("event", "Acto o actividad", Description::event)
                .field("persons", "Personas que aparecen", said -> String.join(", ", said.persons()))
                .field("keywords", "Palabras clave", said -> String.join(", ", said.keywords()))
                .field("creator", "Autor", Description::creator)
                .field("credit", "Crédito", Description::credit)
                .field("copyright", "Derechos", Description::copyright)
                .field("usage", "Uso permitido", Description::usage)
                .build();
    }
}
