package org.pregon.core.internal.imports;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.internal.imports.ImportMapper.Remembered;
import org.pregon.core.internal.table.Reading.Asked;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.rest.Json;

/** Finds out what a file brings, and keeps in mind what people said of files with the same headings. */
@Component(service = Reader.class)
public final class Reader {
    private final Sql sql;
    private final Clock clock;

    @Activate
    public Reader(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    static TableFile open(byte[] content, ImportChoice choice) {
        return TableFile.of(content, new Asked(choice.charset(), choice.separator(), choice.sheet(), Boolean.TRUE.equals(choice.withHidden())));
    }

    /** @param kinds what it may be */
    Layout<?> layout(TableFile file, List<Importable<?>> kinds, ImportChoice choice) {
        Heading heading = Heading.of(file, choice.head(), kinds);
        Remembered before = choice.mapping() == null ? remembered(heading, kinds, choice.kind()) : null;
        String wanted = before == null ? choice.kind() : before.kind();
        Importable<?> kind = wanted == null ? nearest(heading, kinds) : kinds.stream().filter(one -> one.id().equals(wanted)).findFirst()
                .orElseThrow(() -> new InvalidInputException("kind", "Eso no se puede importar aquí."));
        List<String> mapping = choice.mapping() != null ? checked(choice.mapping(), kind)
                : before != null ? Json.readList(before.mapping(), String.class) : heading.mapping(kind);
        return layout(kind, heading, choice.with(kind.id(), (int) heading.line(), mapping), before != null);
    }

    private static <F> Layout<F> layout(Importable<F> kind, Heading heading, ImportChoice choice, boolean remembered) {
        return new Layout<>(kind, heading, choice, remembered);
    }

    private static List<String> checked(List<String> mapping, Importable<?> kind) {
        List<String> keys = kind.columns().stream().map(ImportColumn::key).toList();
        List<String> named = mapping.stream().filter(key -> !key.isEmpty()).toList();
        if (!keys.containsAll(named) || named.stream().distinct().count() < named.size()) {
            throw new InvalidInputException("mapping", "Cada dato se toma de una sola columna, y debe ser de los que se importan.");
        }
        return mapping;
    }

    private static Importable<?> nearest(Heading heading, List<Importable<?>> kinds) {
        return kinds.stream().max(Comparator.comparingDouble(kind -> share(heading.mapping(kind), kind))).orElseThrow();
    }

    /** Needed columns count most, the others where these are as many. */
    private static double share(List<String> mapping, Importable<?> kind) {
        List<String> needed = kind.columns().stream().filter(ImportColumn::needed).map(ImportColumn::key).toList();
        long found = mapping.stream().filter(key -> !key.isEmpty()).count();
        return needed.stream().filter(mapping::contains).count() / (double) Math.max(1, needed.size()) + found / 1000.0;
    }

    private @Nullable Remembered remembered(Heading heading, List<Importable<?>> kinds, @Nullable String kind) {
        return sql.read(session -> session.mapper(ImportMapper.class).remembered(kinds.get(0).module(), heading.fingerprint())).stream()
                .filter(one -> kinds.stream().anyMatch(known -> known.id().equals(one.kind())) && (kind == null || kind.equals(one.kind())))
                .findFirst().orElse(null);
    }

    void remember(Layout<?> layout) {
        String heads = layout.heading().fingerprint();
        sql.run(session -> {
            ImportMapper imports = session.mapper(ImportMapper.class);
            imports.forget(layout.kind().id(), heads);
            imports.remember(layout.kind().module(), layout.kind().id(), heads, Json.write(layout.mapping()), clock.instant());
        });
    }
}
