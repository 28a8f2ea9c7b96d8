package org.pregon.core.internal.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.mail.SentLetters;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.core.workflow.Reviewed;
import org.pregon.core.workflow.Workflow.State;
import org.pregon.core.workflow.Workflow.Tone;
import org.pregon.core.workflow.Workflow.Transition;
import org.pregon.core.workflow.Workflow;

/** A note that is written, reviewed and approved, over the real services. */
final class ReviewPlatform implements AutoCloseable {
    static final Workflow NOTE = new Workflow("test.note", "test.read", "test.write",
            List.of(new State("draft", "Borrador", Tone.NEUTRAL, 0), new State("review", "En revisión", Tone.INFO, 3), new State("approved", "Aprobada", Tone.OK, 0)),
            List.of(Transition.of("submit", "Enviar a revisión", "draft", "review", "test.write"),
                    Transition.of("return", "Devolver con observaciones", "review", "draft", "test.approve").withComment(),
                    Transition.of("approve", "Aprobar", "review", "approved", "test.approve").byAnother()));
    static final CurrentUser WRITER = new CurrentUser(1, "luz", "Luz Ccori", List.of("staff"), Set.of("test.read", "test.write"));
    static final CurrentUser HEAD = new CurrentUser(2, "rosa", "Rosa Huamán", List.of("head"), Set.of("test.read", "test.write", "test.approve"));
    static final CurrentUser DEPUTY = new CurrentUser(3, "ana", "Ana Quispe", List.of("head"), Set.of("test.read", "test.write", "test.approve"));
    static final CurrentUser STRANGER = new CurrentUser(4, "otro", "Otro Vecino", List.of(), Set.of("other.read"));

    final MovableClock clock = new MovableClock(TestPlatform.NOW);
    final TestPlatform platform;
    final ReviewDesk desk;
    final ApprovalLinks links;
    private final SentLetters letters;
    final List<String> moved = new CopyOnWriteArrayList<>();
    boolean refuses;
    private int text = 1;

    ReviewPlatform(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        desk = new ReviewDesk(platform.coreSql(), new StepRules(platform.coreSql(), platform.audit()), clock);
        desk.addReviewed(new Note());
        letters = new SentLetters(platform, clock);
        links = new ApprovalLinks(platform.coreSql(), desk, letters.outbox(), platform.audit(),
                new PublicAddress(new Settings(platform.coreSql(), platform.audit()), "https://pregon.muni.example/"), clock);
    }

    void write(long id) {
        CurrentUser.as(WRITER, () -> {
            platform.coreSql().run(session -> desk.begin(session, NOTE, id));
            return true;
        });
    }

    boolean change(long id) {
        text++;
        platform.coreSql().run(session -> desk.wrote(session, NOTE, id));
        return true;
    }

    /** @return the token that the mail carries */
    String invite(long id) {
        return CurrentUser.as(HEAD, () -> {
            links.invite(NOTE.id(), id, "Dr. Percy Quispe", "percy@hospital.example", 2);
            List<String> invitations = invitations(id);
            return invitations.get(invitations.size() - 1).replaceAll("(?s).*/aprobar/(\\S+).*", "$1");
        });
    }

    /** What was written to approvers of a note. */
    List<String> invitations(long id) {
        return letters.about("core.invitation:" + NOTE.id() + ":" + id);
    }

    @Override
    public void close() {
        platform.close();
    }

    private final class Note implements Reviewed {
        @Override
        public Workflow workflow() {
            return NOTE;
        }

        @Override
        public Sql sql() {
            return platform.coreSql();
        }

        @Override
        public void moved(Session session, long id, Transition step) {
            if (refuses) {
                throw new IllegalStateException("no room on the page");
            }
            moved.add(step.key());
        }

        @Override
        public Shown shown(long id) {
            return new Shown("Nota " + id, "text/html", ("texto " + text).getBytes(StandardCharsets.UTF_8));
        }
    }
}
