package org.pregon.core.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.rest.Paging;

/** Who gets nothing more, and the subscriptions that end there. */
public interface BlockMapper {
    List<Block> list(@Param("words") List<String> words, @Param("paging") Paging paging);

    int count(@Param("words") List<String> words, @Param("most") int most);

    Optional<Block> find(long id);

    Optional<Block> findBy(@Param("address") String address, @Param("topic") String topic);

    void insert(@Param("address") String address, @Param("topic") String topic, @Param("topicName") String topicName, @Param("reason") Reason reason,
            @Param("detail") String detail, @Param("now") Instant now, @Param("by") String by);

    int delete(long id);

    Optional<Reader> findByToken(String token);

    Optional<Bounced> findByMessageId(String messageId);

    int bounce(@Param("id") long id, @Param("error") @Nullable String error);

    enum Reason {
        /** The reader's wish. */
        UNSUBSCRIBED,
        /** The address does not exist. */
        BOUNCED,
        /** The office's decision. */
        MANUAL
    }

    /** @param topicName empty for all mail */
    record Block(long id, String address, String topicName, Reason reason, String detail, Instant createdAt, String createdBy) {}

    /** Whom a link was sent to. */
    record Reader(String address, String topic, String topicName) {}

    record Bounced(long id, String address) {}
}
