package org.pregon.directory.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.directory.imports.ImportRun;
import org.pregon.directory.imports.ImportRun.State;

/** Imports and their files. */
public interface ImportMapper {
    void insert(@Param("run") ImportRun run, @Param("file") byte[] file, @Param("key") NewId key);

    Optional<ImportRun> find(long id);

    /** The newest ones that were run. */
    List<ImportRun> recent();

    /** The file, and the rows that were wrong once it was run; MyBatis reads a bare byte[] as many bytes. */
    Optional<Stored> stored(long id);

    /** @return 0 when it was not in the state it should leave */
    int move(@Param("id") long id, @Param("from") State from, @Param("to") State to);

    /** @return 0 when it is no longer running */
    int finish(@Param("id") long id, @Param("created") int created, @Param("skipped") int skipped,
            @Param("problems") String problems);

    void keep(@Param("id") long id, @Param("created") int created);

    /** Files that somebody sent, looked at, and left. */
    void forgetPreviews(@Param("before") Instant before);

    /** @param problems JSON, null until the import was run */
    record Stored(byte[] fileContent, @Nullable String problems) {}
}
