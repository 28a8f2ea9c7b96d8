package org.pregon.core.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.workflow.Invitations.Invitation;
import org.pregon.core.workflow.Progress.Option;
import org.pregon.core.workflow.Progress;
import org.pregon.core.workflow.Workflow.Tone;

@OnBothDatabases
class WorkflowTest {
    private static final String NOTE = ReviewPlatform.NOTE.id();

    private final ReviewPlatform office;

    WorkflowTest(TestDatabase engine) {
        office = new ReviewPlatform(engine);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Progress move(CurrentUser who, String step, String comment) {
        return CurrentUser.as(who, () -> office.desk.move(NOTE, 1, step, comment, office.desk.progress(NOTE, 1).version()));
    }

    private Progress seenBy(CurrentUser who) {
        return CurrentUser.as(who, () -> office.desk.progress(NOTE, 1));
    }

    @Test
    void aRecordGoesThroughItsStatesAndEverybodyEntitledReadsWhatWasSaid() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "Lista para salir mañana.");
        move(ReviewPlatform.HEAD, "return", "Falta la fuente de la cifra.");
        move(ReviewPlatform.WRITER, "submit", "");

        Progress approved = move(ReviewPlatform.HEAD, "approve", "");

        assertThat(approved.state()).isEqualTo("approved");
        assertThat(approved.tone()).isEqualTo(Tone.OK);
        assertThat(approved.steps()).extracting(Progress.Step::label)
                .containsExactly("Aprobar", "Enviar a revisión", "Devolver con observaciones", "Enviar a revisión");
        assertThat(approved.steps()).extracting(Progress.Step::comment).contains("Falta la fuente de la cifra.");
        assertThat(approved.options()).isEmpty();
        assertThat(office.moved).containsExactly("submit", "return", "submit", "approve");
        assertThat(office.platform.audit().history(NOTE, 1, null).items()).hasSize(4);
    }

    @Test
    void whoWroteDoesNotApproveAndIsToldWhy() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "");
        CurrentUser.as(ReviewPlatform.HEAD, () -> office.change(1));

        assertThat(seenBy(ReviewPlatform.HEAD).options()).filteredOn(option -> option.key().equals("approve")).extracting(Option::refusal)
                .containsExactly("Debe hacerlo otra persona: usted participó en la redacción.");
        assertThatThrownBy(() -> move(ReviewPlatform.HEAD, "approve", "")).isInstanceOf(ForbiddenException.class);
        assertThat(move(ReviewPlatform.DEPUTY, "approve", "").state()).isEqualTo("approved");
    }

    @Test
    void whoStandsInForTheHeadApprovesInBothNames() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "");
        CurrentUser standIn = new CurrentUser(5, "pilar", "Pilar Tito", List.of("staff"), Set.of("test.read"), Set.of(), Map.of("test.approve", "Rosa Huamán"));

        Progress approved = move(standIn, "approve", "");

        assertThat(approved.steps().get(0).who()).isEqualTo("Pilar Tito, por delegación de Rosa Huamán");
        assertThat(office.platform.audit().history(NOTE, 1, null).items().get(0).who()).isEqualTo("Pilar Tito, por delegación de Rosa Huamán");
    }

    @Test
    void aStepNeedsItsPermissionItsCommentAndItsState() {
        office.write(1);
        assertThatThrownBy(() -> move(ReviewPlatform.HEAD, "approve", "")).isInstanceOf(ConflictException.class).hasMessageContaining("«Borrador»");
        move(ReviewPlatform.WRITER, "submit", "");

        assertThatThrownBy(() -> move(ReviewPlatform.WRITER, "approve", "")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> move(ReviewPlatform.HEAD, "return", "  ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> move(ReviewPlatform.HEAD, "invented", "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> seenBy(ReviewPlatform.STRANGER)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> CurrentUser.as(ReviewPlatform.HEAD, () -> office.desk.progress("test.unknown", 1))).isInstanceOf(NotFoundException.class);
        assertThat(seenBy(ReviewPlatform.HEAD).state()).isEqualTo("review");
    }

    @Test
    void nobodyApprovesWhatChangedMeanwhile() {
        office.write(1);
        int read = move(ReviewPlatform.WRITER, "submit", "").version();
        CurrentUser.as(ReviewPlatform.WRITER, () -> office.change(1));

        assertThatThrownBy(() -> CurrentUser.as(ReviewPlatform.HEAD, () -> office.desk.move(NOTE, 1, "approve", "", read)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void ofManyWhoApproveAtOnceOneDoes() {
        office.write(1);
        int version = move(ReviewPlatform.WRITER, "submit", "").version();

        long approved = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() ->
                CurrentUser.as(ReviewPlatform.DEPUTY, () -> office.desk.move(NOTE, 1, "approve", "", version)))).toList().stream()
                .filter(one -> {
                    try {
                        return one.join() != null;
                    } catch (CompletionException refused) {
                        assertThat(refused.getCause()).isInstanceOfAny(StaleVersionException.class, ConflictException.class);
                        return false;
                    }
                }).count();

        assertThat(approved).isEqualTo(1);
        assertThat(seenBy(ReviewPlatform.HEAD).steps()).hasSize(2);
    }

    @Test
    void aStepWhoseConsequenceFailsWasNotTaken() {
        office.write(1);
        office.refuses = true;

        assertThatThrownBy(() -> move(ReviewPlatform.WRITER, "submit", "")).hasMessage("no room on the page");

        assertThat(seenBy(ReviewPlatform.WRITER).state()).isEqualTo("draft");
        assertThat(seenBy(ReviewPlatform.WRITER).steps()).isEmpty();
    }

    @Test
    void aReviewHasItsDateAndIsLateAfterIt() {
        office.write(1);
        assertThat(move(ReviewPlatform.WRITER, "submit", "").due()).isEqualTo(LocalDate.of(2026, 10, 26));

        office.clock.move(Duration.ofDays(4));

        assertThat(seenBy(ReviewPlatform.HEAD).late()).isTrue();
    }

    @Test
    void othersSeeWhoIsLookingForAMoment() {
        office.write(1);
        CurrentUser.as(ReviewPlatform.HEAD, () -> {
            office.desk.look(NOTE, 1);
            office.desk.look(NOTE, 1);
            return true;
        });

        assertThat(seenBy(ReviewPlatform.WRITER).viewers()).containsExactly("Rosa Huamán");
        assertThat(seenBy(ReviewPlatform.HEAD).viewers()).isEmpty();
        office.clock.move(Duration.ofSeconds(31));
        assertThat(seenBy(ReviewPlatform.WRITER).viewers()).isEmpty();
    }

    @Test
    void anApproverWithoutAccountSeesExactlyThatVersionAndAnswersOnce() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "");
        String token = office.invite(1);

        Invitation invitation = office.links.find(token).orElseThrow();
        assertThat(new String(invitation.content(), StandardCharsets.UTF_8)).isEqualTo("texto 1");
        assertThat(invitation.options()).extracting(Option::key).containsExactlyInAnyOrder("approve", "return");
        office.links.answer(token, "approve", "Conforme.");

        assertThat(seenBy(ReviewPlatform.HEAD).state()).isEqualTo("approved");
        assertThat(seenBy(ReviewPlatform.HEAD).steps().get(0)).satisfies(step -> {
            assertThat(step.who()).isEqualTo("Dr. Percy Quispe (por enlace)");
            assertThat(step.comment()).isEqualTo("Conforme.");
        });
        assertThat(office.links.find(token)).isEmpty();
        assertThatThrownBy(() -> office.links.answer(token, "return", "No")).isInstanceOf(ConflictException.class);
        assertThat(office.links.find("otra-cosa")).isEmpty();
    }

    @Test
    void aCommentThatIsNoTextIsRefusedAndTheLinkStillServes() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "");
        String token = office.invite(1);

        for (String foreign : List.of("\u0000", "\u001b", "\ud800", "\uffff")) {
            assertThatThrownBy(() -> office.links.answer(token, "approve", "Con" + foreign + "forme."))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().get(0).message()).contains("no es texto"));
        }
        office.links.answer(token, "approve", "Con\u200bforme.");

        assertThat(seenBy(ReviewPlatform.HEAD).steps().get(0).comment()).isEqualTo("Conforme.");
    }

    @Test
    void aLinkAnswersNothingAboutATextThatChangedAndDies() {
        office.write(1);
        move(ReviewPlatform.WRITER, "submit", "");
        String changed = office.invite(1);
        CurrentUser.as(ReviewPlatform.WRITER, () -> office.change(1));

        assertThat(office.links.find(changed).orElseThrow().options()).isEmpty();
        assertThatThrownBy(() -> office.links.answer(changed, "approve", "")).isInstanceOf(ConflictException.class).hasMessageContaining("cambió");
        assertThat(seenBy(ReviewPlatform.HEAD).state()).isEqualTo("review");

        String late = office.invite(1);
        office.clock.move(Duration.ofDays(3));
        assertThat(office.links.find(late)).isEmpty();
        assertThatThrownBy(() -> office.links.answer(late, "approve", "")).isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyWhoMayInviteDoesAndOnlyWhereSomethingIsToBeApproved() {
        office.write(1);
        assertThatThrownBy(() -> office.invite(1)).isInstanceOf(ConflictException.class).hasMessageContaining("«Borrador»");
        assertThatThrownBy(() -> CurrentUser.as(ReviewPlatform.STRANGER, () -> {
            office.links.invite(NOTE, 1, "Otro", "otro@example.example", 2);
            return List.of();
        })).isInstanceOf(ForbiddenException.class);
        assertThat(office.invitations(1)).isEmpty();
    }
}
