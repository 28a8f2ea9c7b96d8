package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.NotFoundException;
import org.pregon.core.internal.security.OpenSessions.OpenSession;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.core.text.Sha256;

/** How long a session lasts, who sees it and who ends it, on this node and on another. */
@OnBothDatabases
class SessionsTest {
    private static final String PASSWORD = "una-clave-larga-1";
    private static final Visitor DESK = new Visitor("10.0.0.1", "", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36");
    private static final Visitor PHONE = new Visitor("10.0.0.2", "", "Mozilla/5.0 (Linux; Android 14) Gecko/130.0 Firefox/130.0");

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final Door door;
    private final Passwords passwords;
    private final Sessions here;
    private final Sessions otherNode;
    private final OpenSessions open;

    SessionsTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        door = new Door(platform.coreSql(), platform.audit(), clock);
        passwords = new Passwords(platform.coreSql(), platform.audit(), clock, door, platform.office());
        here = new Sessions(platform.coreSql(), platform.audit(), clock, platform.permissions());
        otherNode = new Sessions(platform.coreSql(), platform.audit(), clock, platform.permissions());
        open = new OpenSessions(platform.coreSql(), platform.audit(), clock);
    }

    @BeforeEach
    void people() {
        users.create(new UserForm("jefa", "Ana Quispe", null, List.of("admin"), true), PASSWORD);
        users.create(form(true, "staff", "head"), PASSWORD);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static UserForm form(boolean active, String... roles) {
        return new UserForm("rosaura", "Rosaura Ñahuincopa", null, List.of(roles), active);
    }

    private User rosaura() {
        return users.list().stream().filter(user -> user.login().equals("rosaura")).findFirst().orElseThrow();
    }

    /** A session that both nodes have just seen alive. */
    private String opened(Visitor from) {
        String token = here.open(door.enter("rosaura", PASSWORD).orElseThrow(), from).token();
        assertThat(here.find(token)).isPresent();
        assertThat(otherNode.find(token)).isPresent();
        return token;
    }

    private void goneEverywhereWithinASecond(String token) {
        clock.move(Duration.ofSeconds(1));
        assertThat(here.find(token)).isEmpty();
        assertThat(otherNode.find(token)).isEmpty();
    }

    @Test
    void everyLoginGetsANewId() {
        assertThat(opened(DESK)).isNotEqualTo(opened(DESK));
    }

    @Test
    void halfAnHourOfSilenceEndsIt() {
        String token = opened(DESK);
        clock.move(Duration.ofMinutes(29));
        assertThat(otherNode.find(token)).isPresent();
        clock.move(Duration.ofMinutes(29));
        assertThat(here.find(token)).isPresent();
        clock.move(Duration.ofMinutes(30));

        assertThat(here.find(token)).isEmpty();
        assertThat(open.list(rosaura().id(), "")).isEmpty();
    }

    @Test
    void twelveHoursEndItHoweverBusy() {
        String token = opened(DESK);
        for (int quarter = 0; quarter < 47; quarter++) {
            clock.move(Duration.ofMinutes(15));
            assertThat(here.find(token)).as("quarter " + quarter).isPresent();
        }
        clock.move(Duration.ofMinutes(15));

        assertThat(here.find(token)).isEmpty();
    }

    @Test
    void aDisabledUserIsOutOnEveryNode() {
        String token = opened(DESK);

        users.update(rosaura().id(), form(false, "staff", "head"), rosaura().version());

        goneEverywhereWithinASecond(token);
    }

    @Test
    void whoLosesARoleStartsAnewAndWhoGainsOneWorksOn() {
        String token = opened(DESK);
        users.update(rosaura().id(), form(true, "staff", "head", "reader"), rosaura().version());
        clock.move(Duration.ofSeconds(1));
        assertThat(otherNode.find(token).orElseThrow().user().roles()).contains("reader");

        users.update(rosaura().id(), form(true, "staff"), rosaura().version());

        goneEverywhereWithinASecond(token);
    }

    @Test
    void aNewPasswordEndsTheOthersOnEveryNode() {
        String kept = opened(DESK);
        String other = opened(PHONE);

        passwords.change(rosaura().id(), PASSWORD, "otra-frase-larga", Sha256.of(kept));

        goneEverywhereWithinASecond(other);
        assertThat(otherNode.find(kept)).isPresent();
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheRest() {
        String desk = opened(DESK);
        clock.move(Duration.ofMinutes(5));
        String phone = opened(PHONE);

        List<OpenSession> seen = open.list(rosaura().id(), Sha256.of(phone));

        assertThat(seen).extracting(OpenSession::device).containsExactly("Firefox en Android", "Chrome en Windows");
        assertThat(seen).extracting(OpenSession::current).containsExactly(true, false);
        assertThat(seen).extracting(OpenSession::address).containsExactly("10.0.0.2", "10.0.0.1");
        assertThat(desk).doesNotStartWith(seen.get(1).id());
        open.endAll(rosaura().id(), Sha256.of(phone));
        goneEverywhereWithinASecond(desk);
        assertThat(here.find(phone)).isPresent();
    }

    @Test
    void anAdministratorEndsOneAndNobodyEndsAnotherUsers() {
        String token = opened(DESK);
        String id = open.list(rosaura().id(), "").get(0).id();
        long jefa = users.list().stream().filter(user -> user.login().equals("jefa")).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> open.end(jefa, id)).isInstanceOf(NotFoundException.class);

        open.end(rosaura().id(), id);

        goneEverywhereWithinASecond(token);
        assertThat(platform.audit().history("core.user", rosaura().id(), null).items().get(0).action()).isEqualTo("session-end");
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyInside() {
        String token = opened(DESK);
        open.endAll(rosaura().id(), "");

        clock.move(Duration.ofDays(-1));

        assertThat(here.find(token)).isEmpty();
    }
}
