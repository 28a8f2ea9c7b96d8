package org.pregon.core.internal.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.rest.Keyset;

/** Reads the trail; it is written on the connection of whoever acts. */
public interface AuditMapper {
    List<AuditRow> history(@Param("entity") String entity, @Param("entityId") String entityId, @Param("before") long before,
            @Param("limit") int limit);

    List<AuditRow> search(@Param("f") AuditFilter filter, @Param("page") Keyset page);

    Optional<AuditRow> find(long id);

    /** The next kind of record that the trail knows, in the order of the alphabet. */
    Optional<String> entityAfter(String entity);

    List<Person> people(String pattern);

    Optional<Person> person(long id);

    /** Somebody whose actions may be asked for. */
    record Person(long id, String name) {}
}
