package org.pregon.core.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.db.NewId;
import org.pregon.core.rest.Keyset;

/**
 * The statements that a {@link RecordSet} needs. A module's mapper extends it; their texts lie in the XML of that mapper.
 *
 * @param <T> the record
 * @param <F> what narrows a list
 */
public interface RecordMapper<T extends Stored, F> {
    /** One row more than the page has, see {@link Keyset}. */
    List<T> list(@Param("filter") F filter, @Param("page") Keyset page);

    /** Stops counting at {@code enough}. */
    long count(@Param("filter") F filter, @Param("enough") int enough);

    Optional<T> find(long id);

    List<T> these(@Param("ids") List<Long> ids);

    /** The next ids behind that one, ascending. */
    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    /** @param keys columns that are made of others, such as those that sort: {@link RecordKind#keys} */
    void insert(@Param("row") T row, @Param("keys") Map<String, String> keys, @Param("key") NewId key);

    /** Writes it where {@code version} is one less than the row's. 0 when somebody else was first. */
    int update(@Param("row") T row, @Param("keys") Map<String, String> keys);
}
