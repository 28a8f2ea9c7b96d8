package org.pregon.core.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.db.Sql;
import org.pregon.core.document.DocumentType;
import org.pregon.core.internal.document.DocumentMapper.StoredFile;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.text.Sha256;

/** The register of documents, to read and to void. */
@Component(service = Register.class)
public final class Register {
    static final List<String> SORTS = List.of("signed");

    private final Sql sql;
    private final DocumentRegister documents;
    private final SeriesFormats formats;

    @Activate
    public Register(@Reference(target = "(pregon.module=core)") Sql sql, @Reference DocumentRegister documents, @Reference SeriesFormats formats) {
        this.sql = sql;
        this.documents = documents;
        this.formats = formats;
    }

    public Page<Document> list(DocumentFilter filter, Paging paging) {
        return Page.of(sql.read(session -> session.mapper(DocumentMapper.class).list(filter, paging)), paging, document -> null, Document::id);
    }

    public Count count(DocumentFilter filter) {
        return Count.of(sql.read(session -> session.mapper(DocumentMapper.class).count(filter, Count.ENOUGH + 1)));
    }

    public Document get(long id) {
        return sql.read(session -> session.mapper(DocumentMapper.class).find(id)).orElseThrow(() -> new NotFoundException("No existe ese documento."));
    }

    public Document revoke(long id, String reason) {
        sql.run(session -> documents.revoke(session, id, reason));
        return get(id);
    }

    /** Compares one file with its hash, now. */
    public FileState verify(long id) {
        return verify(get(id));
    }

    FileState verify(Document document) {
        return sql.read(session -> session.mapper(DocumentMapper.class).findFile(document.id())).map(StoredFile::content)
                .map(content -> Sha256.of(content).equals(document.sha256()) ? FileState.INTACT : FileState.CHANGED).orElse(FileState.MISSING);
    }

    public List<Integer> years() {
        return sql.read(session -> session.mapper(DocumentMapper.class).years());
    }

    /** Names by type: those that can be issued, and those that once were. */
    public List<DocumentType> types() {
        Map<String, DocumentType> types = new TreeMap<>();
        sql.read(session -> session.mapper(DocumentMapper.class).types()).forEach(used -> types.put(used.type(), new DocumentType(used.type(), used.typeName(), "")));
        formats.types().forEach(type -> types.put(type.id(), type));
        return new ArrayList<>(types.values());
    }
}
