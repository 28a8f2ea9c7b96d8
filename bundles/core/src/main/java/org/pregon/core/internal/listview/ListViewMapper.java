package org.pregon.core.internal.listview;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;

/** Saved views and unnamed choices; columns are kept as one text, separated by commas. */
public interface ListViewMapper {
    List<Row> offered(@Param("list") String list, @Param("user") long user);

    Optional<Row> find(long id);

    int countOf(@Param("list") String list, @Param("user") long user);

    void insert(@Param("row") Row row, @Param("key") NewId key);

    int update(@Param("row") Row row);

    int delete(@Param("id") long id, @Param("version") int version);

    Optional<ChoiceRow> choice(@Param("list") String list, @Param("user") long user);

    int changeChoice(@Param("user") long user, @Param("list") String list, @Param("choice") ChoiceRow choice);

    void insertChoice(@Param("user") long user, @Param("list") String list, @Param("choice") ChoiceRow choice);

    record Row(long id, String list, long ownerId, String owner, String name, String query, String columns, boolean shared, int version) {}

    record ChoiceRow(String columns, @Nullable Long usualId) {}
}
