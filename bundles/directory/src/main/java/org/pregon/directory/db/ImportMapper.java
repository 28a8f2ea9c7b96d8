package org.pregon.directory.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.directory.imports.InstitutionImport;
import org.pregon.directory.imports.InstitutionImport.State;

/** Imports and their files. */
public interface ImportMapper {
    void insert(@Param("fileName") String fileName, @Param("now") Instant now, @Param("who") String who,
            @Param("file") byte[] file, @Param("total") int total);

    /** The newest import, within the transaction that inserted it. */
    long last();

    Optional<InstitutionImport> find(long id);

    List<InstitutionImport> recent();

    /** One row; MyBatis reads a bare byte[] as many bytes. */
    File file(long id);

    default byte[] content(long id) {
        return file(id).content();
    }

    /** @return 0 when it was not in the state it should leave */
    int move(@Param("id") long id, @Param("from") State from, @Param("to") State to);

    void result(@Param("id") long id, @Param("created") int created, @Param("skipped") int skipped);

    void breakOff();

    record File(byte[] content) {}
}
