package org.pregon.core.internal.office;

import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Named JSON documents that administrators edit on screen. */
public interface SettingMapper {
    Optional<Setting> find(String name);

    void insert(@Param("name") String name, @Param("content") String content);

    int update(@Param("name") String name, @Param("content") String content, @Param("version") int version);

    /** @param content JSON */
    record Setting(String content, int version) {}
}
