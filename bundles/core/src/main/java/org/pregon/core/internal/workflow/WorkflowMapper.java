package org.pregon.core.internal.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads states, steps and links. Steps are written on the connection of the module whose record moves. */
public interface WorkflowMapper {
    Optional<Standing> find(@Param("workflow") String workflow, @Param("id") long id);

    List<StepRow> steps(@Param("workflow") String workflow, @Param("id") long id);

    int countAuthor(@Param("workflow") String workflow, @Param("id") long id, @Param("user") long user);

    List<Viewer> viewers(@Param("workflow") String workflow, @Param("id") long id, @Param("since") Instant since);

    int seen(@Param("workflow") String workflow, @Param("id") long id, @Param("user") long user, @Param("now") Instant now);

    void insertLook(@Param("workflow") String workflow, @Param("id") long id, @Param("user") long user, @Param("name") String name,
            @Param("now") Instant now);

    void insertLink(Link link);

    Optional<Link> findLink(String tokenHash);

    record Standing(String state, @Nullable LocalDate dueOn, int version) {}

    record StepRow(Instant happenedAt, String userName, String label, String comment) {}

    record Viewer(long userId, String userName) {}

    record Link(String tokenHash, String workflow, long recordId, int version, String title, String name, String email, String contentType,
            byte[] content, String sentBy, Instant sentAt, Instant expiresAt, @Nullable Instant usedAt) {}
}
