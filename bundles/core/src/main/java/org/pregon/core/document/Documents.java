package org.pregon.core.document;

import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/**
 * Correlative numbers of official documents, per type, unit and year. A number is given in the caller's transaction and
 * stands exactly when the signed document does: none is skipped, none is given twice, whatever fails in between.
 */
@ProviderType
public interface Documents {

    /**
     * Gives the next number. Other signers of the same series wait until the caller's transaction ends, so sign last
     * and commit at once.
     *
     * @param type stable key: {@code report.monthly}
     * @param word what stands before the number: {@code INFORME}
     */
    DocumentNumber issue(Session session, String type, String word, int year);

    /** Declares a document void. It keeps its number for ever. */
    void revoke(Session session, long id, String reason);
}
