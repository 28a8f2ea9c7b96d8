package org.pregon.core.internal.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.core.internal.imports.ImportRun.State;

/** Imports, their files, and how headings were understood. What stands with a module's rows is written in its transaction, by {@link ImportRows}. */
public interface ImportMapper {
    void insert(@Param("run") ImportRun run, @Param("choice") String choice, @Param("file") byte[] file, @Param("key") NewId key);

    Optional<ImportRun> find(long id);

    /** The newest ones of a module that were run. */
    List<ImportRun> recent(String kinds);

    /** The file and how it is read; MyBatis reads a bare byte[] as many bytes. */
    Optional<Stored> stored(long id);

    /** What is told of its rows, without the file. */
    Optional<Told> told(long id);

    /** @return 0 when it is no longer a preview */
    int choose(@Param("run") ImportRun run, @Param("choice") String choice);

    /** @return 0 when it was not in the state it should leave */
    int move(@Param("id") long id, @Param("from") State from, @Param("to") State to);

    /** Files that somebody sent, looked at, and left. */
    void forgetPreviews(@Param("before") Instant before);

    /** What a file with these headings was on the screen of a module, the latest. */
    List<Remembered> remembered(@Param("module") String module, @Param("heads") String heads);

    void forget(@Param("kind") String kind, @Param("heads") String heads);

    void remember(@Param("module") String module, @Param("kind") String kind, @Param("heads") String heads, @Param("mapping") String mapping,
            @Param("usedAt") Instant usedAt);

    /** @param choice JSON */
    record Stored(byte[] fileContent, String choice) {}

    /** @param problems JSON, null until the import was run, and {@code kept} until it was taken back */
    record Told(@Nullable String problems, @Nullable String kept) {}

    /** @param mapping JSON */
    record Remembered(String kind, String mapping) {}
}
