package org.pregon.core.internal.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.PregonModule;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.document.DocumentType;

/** How each type of document is numbered: as an administrator decided, else the usual way. */
@Component(service = SeriesFormats.class)
public final class SeriesFormats {
    private static final String ENTITY = "core.document-format";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final Collection<PregonModule> modules = new CopyOnWriteArrayList<>();

    @Activate
    public SeriesFormats(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addModule(PregonModule module) {
        modules.add(module);
    }

    public void removeModule(PregonModule module) {
        modules.remove(module);
    }

    /** What the installed modules may issue. */
    public List<DocumentType> types() {
        return modules.stream().flatMap(module -> module.documentTypes().stream()).sorted(Comparator.comparing(DocumentType::name)).toList();
    }

    SeriesFormat of(DocumentType type, String unit) {
        return sql.read(session -> session.mapper(DocumentMapper.class).formatsOf(type.id(), unit)).stream().findFirst()
                .orElseGet(() -> SeriesFormat.usual(type.id(), "", type.word()));
    }

    /** One for every type and, where somebody made them, those of single units. */
    public List<SeriesFormat> list() {
        List<SeriesFormat> saved = sql.read(session -> session.mapper(DocumentMapper.class).formats());
        List<SeriesFormat> all = new ArrayList<>();
        for (DocumentType type : types()) {
            if (saved.stream().noneMatch(format -> format.type().equals(type.id()) && format.unit().isEmpty())) {
                all.add(SeriesFormat.usual(type.id(), "", type.word()));
            }
            saved.stream().filter(format -> format.type().equals(type.id())).forEach(all::add);
        }
        return all;
    }

    public SeriesFormat get(String type, String unit) {
        return list().stream().filter(format -> format.type().equals(type) && format.unit().equals(unit)).findFirst()
                .orElseThrow(() -> new NotFoundException("No existe esa serie."));
    }

    /** @param version 0 for one that nobody has saved yet */
    public SeriesFormat save(String type, String unit, SeriesForm form, int version) {
        SeriesFormat after = checked(type, unit, form, version + 1);
        sql.run(session -> {
            Optional<SeriesFormat> before = find(session, type, unit);
            DocumentMapper formats = session.mapper(DocumentMapper.class);
            if (version == 0 && before.isEmpty()) {
                formats.insertFormat(after);
            } else if (formats.updateFormat(after) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, type + (unit.isEmpty() ? "" : ":" + unit), "update", describe(before.orElse(null), after));
        });
        return after;
    }

    /** A unit follows the common format again. */
    public void delete(String type, String unit, int version) {
        if (unit.isEmpty()) {
            throw new ConflictException("La serie común no se quita; cámbiela.");
        }
        sql.run(session -> {
            SeriesFormat before = find(session, type, unit).orElseThrow(() -> new NotFoundException("No existe esa serie."));
            if (session.mapper(DocumentMapper.class).deleteFormat(type, unit, version) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, type + ":" + unit, "delete", describe(before, null));
        });
    }

    /** What was typed, if its rules hold; not saved. */
    SeriesFormat checked(String type, String unit, SeriesForm form, int version) {
        if (types().stream().noneMatch(known -> known.id().equals(type))) {
            throw new NotFoundException("Ningún módulo instalado emite ese tipo de documento.");
        }
        SeriesFormat format = new SeriesFormat(type, unit, form.word().strip(), form.pattern().strip(), form.padding(), form.yearly(),
                form.firstNumber(), Lima.today(clock).getYear(), version);
        format.mistake().ifPresent(mistake -> {
            throw new InvalidInputException("pattern", mistake);
        });
        list().stream().filter(other -> !other.type().equals(type) && other.sameDesignations(format)).findFirst().ifPresent(other -> {
            throw new InvalidInputException("word", "Otro tipo de documento ya se numera igual («" + name(other.type())
                    + "»). Use otra palabra o agregue al formato algo que los distinga.");
        });
        return format;
    }

    String name(String type) {
        return types().stream().filter(known -> known.id().equals(type)).map(DocumentType::name).findFirst().orElse(type);
    }

    private static Optional<SeriesFormat> find(Session session, String type, String unit) {
        return session.mapper(DocumentMapper.class).formatsOf(type, unit).stream().filter(format -> format.unit().equals(unit)).findFirst();
    }

    private static Changes describe(@Nullable SeriesFormat before, @Nullable SeriesFormat after) {
        return Changes.between(before, after)
                .field("word", "Palabra", SeriesFormat::word)
                .field("pattern", "Formato", SeriesFormat::pattern)
                .field("padding", "Cifras", SeriesFormat::padding)
                .field("yearly", "Empieza cada año", format -> format.yearly() ? "sí" : "no")
                .field("firstNumber", "Primer número", SeriesFormat::firstNumber)
                .build();
    }
}
