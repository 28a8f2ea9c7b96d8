package org.pregon.core.internal.mail;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** What the office made of the words of its mails. */
public interface TemplateMapper {
    List<TemplateRow> list();

    Optional<TemplateRow> find(String id);

    void insert(TemplateRow row);

    /** @return 0 when the version is no longer the one before {@code row}'s */
    int update(TemplateRow row);

    int delete(@Param("id") String id, @Param("version") int version);

    record TemplateRow(String id, String subject, String body, int version) {}
}
