package org.pregon.core.internal.document;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.document.Documents;
import org.pregon.core.document.Draft;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.document.SignedDocument;
import org.pregon.core.document.Stamp;
import org.pregon.core.document.Standing;
import org.pregon.core.internal.document.SeriesFormat.Scope;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.search.Search;
import org.pregon.core.security.CurrentUser;

/**
 * {@link Documents}: foresees the number, has the paper made with it, and takes it together with the paper and the fact. If
 * another node was quicker, the paper is made again; see docs/adr/0009.
 */
@Component(service = {Documents.class, DocumentRegister.class})
public final class DocumentRegister implements Documents {
    /** Name under which the history of a document is kept. */
    public static final String ENTITY = "core.document";

    /** Each miss is another node's signature, so all nodes together never stand still. */
    private static final int TRIES = 20;

    private final Sql core;
    private final SeriesFormats formats;
    private final PublicAddress address;
    private final Office office;
    private final Audit audit;
    private final Search search;
    private final Clock clock;
    private final SigningTurns turns = new SigningTurns();

    @Activate
    public DocumentRegister(@Reference(target = "(pregon.module=core)") Sql core, @Reference SeriesFormats formats,
            @Reference PublicAddress address, @Reference Office office, @Reference Audit audit, @Reference Search search, @Reference Clock clock) {
        this.core = core;
        this.formats = formats;
        this.address = address;
        this.office = office;
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public <T> T sign(Sql sql, Draft draft, Function<Stamp, byte[]> paper, BiFunction<Session, SignedDocument, T> fact) {
        // PostgreSQL keeps microseconds; what the paper says must be what the register says.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, Lima.ZONE);
        OfficeProfile profile = office.profile();
        String unit = draft.unit() == null ? profile.officeAcronym() : draft.unit();
        SeriesFormat format = formats.of(draft.type(), unit);
        Scope scope = format.scope(unit, today.getYear());
        return turns.take(scope, () -> {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Stamp stamp = stamp(format, scope, unit, profile, now, today);
                byte[] pdf = paper.apply(stamp);
                Optional<T> signed = sql.write(session -> save(session, draft, scope, stamp, pdf).map(saved -> fact.apply(session, saved)));
                if (signed.isPresent()) {
                    return signed.get();
                }
            }
            throw SigningTurns.busy();
        });
    }

    @Override
    public byte[] file(long id) {
        return core.read(session -> session.mapper(DocumentMapper.class).findFile(id)).map(DocumentMapper.StoredFile::content)
                .orElseThrow(() -> new NotFoundException("Ese documento no tiene archivo."));
    }

    @Override
    public Stamp stamp(long id) {
        Document signed = core.read(session -> session.mapper(DocumentMapper.class).find(id))
                .orElseThrow(() -> new NotFoundException("No existe ese documento."));
        LocalDate date = LocalDate.ofInstant(signed.signedAt(), Lima.ZONE);
        String code = signed.code() == null ? "" : signed.code();
        return new Stamp(signed.number(), signed.designation(), date, signed.signedAt(), signed.signedBy(),
                office.profile().yearName(date.getYear()), code, code.isEmpty() ? "" : address.of(code));
    }

    @Override
    public Optional<String> publicAddress() {
        return address.open();
    }

    @Override
    public Optional<PublicRecord> find(String code) {
        String exact = VerificationCode.normalised(code);
        return exact.isEmpty() ? Optional.empty() : core.read(session -> session.mapper(DocumentMapper.class).findByCode(exact))
                .map(row -> new PublicRecord(exact, row.typeName(), row.designation(), row.signedAt(), row.state(), row.since(),
                        row.successor(), row.sha256()));
    }

    @Override
    public Map<Long, Standing> standings(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : core.read(session -> session.mapper(DocumentMapper.class).these(List.copyOf(ids))).stream()
                .collect(Collectors.toMap(Document::id, Document::standing));
    }

    @Override
    public void replace(Session session, long id, SignedDocument by) {
        String before = designation(session, id);
        if (!DocumentRows.replace(session.connection(), id, by.id(), by.signedAt())) {
            throw new ConflictException("El " + before + " ya fue reemplazado.");
        }
        audit.record(session, ENTITY, id, "replace", Changes.between("", by.designation()).field("successor", "Lo reemplaza", text -> text).build());
        search.changed(session, ENTITY, id);
    }

    @Override
    public void revoke(Session session, long id, String reason) {
        String before = designation(session, id);
        if (!DocumentRows.revoke(session.connection(), id, reason.strip(), clock.instant(), signer())) {
            throw new ConflictException("El " + before + " ya está anulado.");
        }
        audit.record(session, ENTITY, id, "void", Changes.between("", reason.strip()).field("reason", "Motivo", text -> text).build());
        search.changed(session, ENTITY, id);
    }

    private Stamp stamp(SeriesFormat format, Scope scope, String unit, OfficeProfile profile, Instant now, LocalDate today) {
        int number = core.read(session -> {
            try {
                return SeriesCounter.foresee(session.connection(), format, scope, today.getYear());
            } catch (SQLException failure) {
                throw new IllegalStateException("Cannot number a " + scope.type(), failure);
            }
        });
        String designation = format.designation(number, today.getYear(), unit, profile);
        String code = VerificationCode.random();
        return new Stamp(number, designation, today, now, signer(), profile.yearName(today.getYear()), code, address.of(code));
    }

    /** @return empty when somebody else took the number */
    private Optional<SignedDocument> save(Session session, Draft draft, Scope scope, Stamp stamp, byte[] pdf) {
        try {
            if (!SeriesCounter.take(session.connection(), scope, stamp.number())) {
                return Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot number a " + scope.type(), failure);
        }
        SignedDocument signed = DocumentRows.insert(session.connection(), draft, scope, stamp, pdf);
        audit.record(session, ENTITY, signed.id(), "sign", Changes.between(null, signed)
                .field("designation", "Número", SignedDocument::designation).field("sha256", "SHA-256 del PDF", SignedDocument::sha256).build());
        search.changed(session, ENTITY, signed.id());
        return Optional.of(signed);
    }

    private static String designation(Session session, long id) {
        return DocumentRows.designation(session.connection(), id).orElseThrow(() -> new NotFoundException("No existe ese documento."));
    }

    private static String signer() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM).name();
    }
}
