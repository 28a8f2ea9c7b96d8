package org.pregon.directory.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.directory.Post;
import org.pregon.directory.Term;

/** Posts and the terms of those who hold them. */
public interface PostMapper {
    List<Post> list(@Param("institutionId") long institutionId, @Param("today") LocalDate today);

    Optional<Post> find(@Param("id") long id, @Param("today") LocalDate today);

    void insert(Post post);

    /** The newest post of an institution, within the transaction that inserted it. */
    long lastOf(long institutionId);

    /** @return 0 when the stored version is no longer that of {@code post} */
    int update(Post post);

    List<Term> terms(long postId);

    void insertTerm(@Param("postId") long postId, @Param("holder") String holder, @Param("startsOn") LocalDate startsOn,
            @Param("endsOn") @Nullable LocalDate endsOn);

    int endOpenTerm(@Param("postId") long postId, @Param("startedBefore") LocalDate startedBefore,
            @Param("endsOn") LocalDate endsOn);
}
