package org.pregon.core.internal.document;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.document.DocumentState;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** Signed documents: by number, subject and signer, and by their verification code. */
@Component
public final class DocumentSearch implements Searchable {
    private final Sql sql;

    @Activate
    public DocumentSearch(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return DocumentRegister.ENTITY;
    }

    @Override
    public String name() {
        return "Documentos firmados";
    }

    @Override
    public String icon() {
        return "stamp";
    }

    @Override
    public String permission() {
        return "documents.read";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(DocumentMapper.class).after(after, limit)).stream().map(Document::id).toList();
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(DocumentMapper.class).these(ids)).stream().map(DocumentSearch::record).toList();
    }

    private static SearchRecord record(Document row) {
        return SearchRecord.of(row.id(), row.designation(), "#/documents/" + row.id())
                .detail(row.subject(), row.signedBy())
                .names(row.signedBy(), row.code())
                .text(row.typeName(), row.voidReason())
                .date(LocalDate.ofInstant(row.signedAt(), Lima.ZONE))
                .state(row.state() == DocumentState.VALID ? "" : row.state().label())
                .type(row.type());
    }
}
