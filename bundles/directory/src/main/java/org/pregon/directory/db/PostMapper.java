package org.pregon.directory.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.directory.Basis;
import org.pregon.directory.Post;
import org.pregon.directory.Term;
import org.pregon.directory.TermForm;

/** Posts and the terms of those who hold them. */
public interface PostMapper {
    List<Post> list(@Param("institutionId") long institutionId, @Param("today") LocalDate today);

    Optional<Post> find(@Param("id") long id, @Param("today") LocalDate today);

    void insert(@Param("row") Post post, @Param("importId") @Nullable Long importId, @Param("key") NewId key);

    /** @return 0 when the stored version is no longer that of {@code post} */
    int update(Post post);

    /**
     * Notes that the post or its terms change, and so keeps everybody else out until the transaction ends.
     *
     * @param byHand the post is no longer just what an import brought
     * @return 0 when there is no such post
     */
    int touch(@Param("id") long id, @Param("byHand") boolean byHand);

    /** Latest first. */
    List<Term> terms(long postId);

    void insertTerm(@Param("postId") long postId, @Param("form") TermForm form, @Param("importId") @Nullable Long importId,
            @Param("key") NewId key);

    /** @return 0 when the post has no such term */
    int updateTerm(@Param("id") long id, @Param("postId") long postId, @Param("form") TermForm form);

    int deleteTerm(@Param("id") long id, @Param("postId") long postId);

    /** @return 0 when somebody has changed it since */
    int deleteTermOfImport(@Param("id") long id, @Param("importId") long importId);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    List<Long> idsWithin(long institutionId);

    List<PostLine> these(@Param("ids") List<Long> ids);

    List<Long> termIds(@Param("after") long after, @Param("limit") int limit);

    List<Long> termIdsWithin(long institutionId);

    List<TermLine> theseTerms(@Param("ids") List<Long> ids);

    /** @return 0 when somebody held it, or changed it since */
    int deleteEmptyOfImport(@Param("id") long id, @Param("importId") long importId);

    /** Everybody, blocked or not. */
    List<HolderLine> holders();

    int block(@Param("id") long id, @Param("blocked") boolean blocked);

    /** A post, as it is found. */
    record PostLine(long id, long institutionId, String institution, String title, boolean active) {}

    /** All that is kept of somebody at a post. */
    record HolderLine(long id, long institutionId, String institution, String title, String holder, LocalDate startsOn, @Nullable LocalDate endsOn,
            @Nullable String treatment, @Nullable String phone, @Nullable String email, @Nullable String source, @Nullable String purpose,
            @Nullable Basis basis, @Nullable LocalDate obtainedOn, boolean blocked) {}

    /** Somebody's time at a post, as it is found. */
    record TermLine(long id, long institutionId, String institution, String title, String holder, LocalDate startsOn, @Nullable LocalDate endsOn) {}
}
