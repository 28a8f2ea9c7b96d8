package org.pregon.core.internal.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.core.rest.Keyset;

/** Notices and their readers. {@code me} is the user who looks, 0 for nobody. */
public interface NoticeMapper {
    List<Notice> list(@Param("filter") NoticeFilter filter, @Param("page") Keyset page, @Param("me") long me);

    long count(@Param("filter") NoticeFilter filter, @Param("enough") int enough);

    Optional<Notice> find(@Param("id") long id, @Param("me") long me);

    List<Notice> these(@Param("ids") List<Long> ids, @Param("me") long me);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    void insert(@Param("notice") Notice notice, @Param("searchKey") String searchKey, @Param("key") NewId key);

    void insertReader(@Param("notice") long notice, @Param("person") Person person);

    /** 0 when somebody was first. */
    int withdraw(@Param("id") long id, @Param("reason") String reason, @Param("version") int version);

    /** 0 for who is no reader, or has read it before. */
    int read(@Param("notice") long notice, @Param("user") long user, @Param("now") Instant now);

    List<Receipt> receipts(long notice);

    /** Addresses of the active users who have yet to read it. */
    List<String> unreadEmails(long notice);

    int remind(@Param("notice") long notice, @Param("now") Instant now);

    /** What a person has yet to read, the oldest first. */
    List<Notice> waiting(@Param("me") long me, @Param("limit") int limit);

    /** Sent in these days. */
    List<Notice> ofPeriod(@Param("from") Instant from, @Param("until") Instant until, @Param("me") long me);

    /** Active users with what they may do, by name; somebody without a role has one line without a grant. */
    List<Grant> grants();

    record Grant(long id, String name, @Nullable String email, @Nullable Long unitId, String unitName, @Nullable String permission) {
        Person person() {
            return new Person(id, name, email, unitId, unitName);
        }
    }
}
