package org.pregon.core.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/**
 * Official documents: correlative numbers per type, unit and year, and the PDF that was signed with each. Number, PDF, its
 * hash and the module's own fact are one transaction: no number is skipped or given twice, and none stands without its PDF.
 */
@ProviderType
public interface Documents {

    /**
     * Signs a document in the name of the current user. Signers of one series take turns; nobody's turn holds a row of the
     * database while the paper is made, so {@code paper} may take its time.
     *
     * @param sql the module's own
     * @param paper makes the PDF with the number it will have; called again when another node took that number meanwhile
     * @param fact what the module saves, in the transaction that numbers the document; when it throws, nothing was signed.
     *     It may be run again, like every work of {@link Sql}
     * @return what {@code fact} returned
     * @throws org.pregon.core.rest.BusyException when too many sign at once
     */
    <T> T sign(Sql sql, Draft draft, Function<Stamp, byte[]> paper, BiFunction<Session, SignedDocument, T> fact);

    /** The PDF as it was signed. */
    byte[] file(long id);

    /** What the paper of a signed document shows, to print it anew in another form. */
    Stamp stamp(long id);

    /** Where the public finds this installation; empty while nobody has said so, and then no paper may point anywhere. */
    Optional<String> publicAddress();

    /** @param code as somebody typed it: small letters, with or without its hyphens */
    Optional<PublicRecord> find(String code);

    /** What has become of documents, by id; one that does not exist is missing. */
    Map<Long, Standing> standings(Collection<Long> ids);

    /** Declares that a document just signed stands in the place of another, which keeps its number and its PDF for ever. */
    void replace(Session session, long id, SignedDocument by);

    /** Declares a document void. It keeps its number and its PDF for ever. */
    void revoke(Session session, long id, String reason);
}
