package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.internal.rest.TooManyTries;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** How many wrong passwords are borne, from whom, and for how long the door stays closed. */
@OnBothDatabases
class DoorTest {
    private static final String RIGHT = "una-clave-larga-1";
    private static final String WRONG = "otra";

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final Door door;
    private final Sessions sessions;

    DoorTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        door = new Door(platform.coreSql(), platform.audit(), clock);
        sessions = new Sessions(platform.coreSql(), platform.audit(), clock, platform.permissions());
    }

    @BeforeEach
    void people() {
        Stream.of("jefa", "rosaura").forEach(login ->
                users.create(new UserForm(login, "Rosaura Ñahuincopa", null, List.of("staff"), true), RIGHT));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static Visitor from(String address) {
        return new Visitor(address, "", "");
    }

    private boolean enters(String login, String password, Visitor from) {
        return door.enter(login, password, from).isPresent();
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(enters(login, WRONG, from(address))).isFalse();
        }
    }

    private Visitor knownBrowserOf(String login, String address) {
        Sessions.Opened opened = sessions.open(door.enter(login, RIGHT, from(address)).orElseThrow(), from(address));
        return new Visitor(address, opened.active().device(), "");
    }

    @Test
    void whoCannotSignInIsNotedOnceAMinuteWithTheCountOfTries() {
        fail(3, "rosaura", "10.0.0.1");
        clock.move(Duration.ofMinutes(1));
        fail(2, "rosaura", "10.0.0.1");

        List<Audit.Entry> trail = platform.audit().history(Users.ENTITY, users.list().stream()
                .filter(user -> user.login().equals("rosaura")).findFirst().orElseThrow().id(), null).items();
        assertThat(trail).extracting(Audit.Entry::action).containsExactly("login-failed", "login-failed", "create");
        assertThat(trail.get(0).changes()).extracting(Audit.Change::after).containsExactly("rosaura", "4");
        assertThat(trail.get(0).who()).isEqualTo(CurrentUser.SYSTEM.name());
    }

    @Test
    void whatIsTypedAsALoginIsNotKeptWhereNobodyHasIt() {
        fail(2, "mi-clave-secreta", "10.0.0.1");
        fail(2, "otra-clave-secreta", "10.0.0.1");
        fail(1, "mi-clave-secreta", "10.0.0.2");

        List<Audit.Entry> trail = platform.audit().history(Users.ENTITY, 0L, null).items();
        assertThat(trail).extracting(Audit.Entry::action).containsExactly("login-failed", "login-failed");
        assertThat(trail.toString()).doesNotContain("secreta").contains("uno que no existe");
    }

    @Test
    void aFloodOfTriesMakesNoFloodOfEntries() {
        for (int i = 0; i < FailedLogins.MOST_A_MINUTE + 5; i++) {
            fail(1, "nadie" + i, "10.0.1." + i);
        }

        assertThat(trail().stream().filter(action -> action.equals("login-failed"))).hasSize(FailedLogins.MOST_A_MINUTE);
    }

    @Test
    void whoLeavesIsNoted() {
        Visitor here = from("10.0.0.1");
        Sessions.Active active = sessions.open(door.enter("jefa", RIGHT, here).orElseThrow(), here).active();
        CurrentUser.as(active.user(), () -> {
            sessions.leave(active);
            return true;
        });

        assertThat(trail()).endsWith("login", "logout");
    }

    /** All actions, in the order in which they were done. */
    private List<String> trail() {
        return platform.coreSql().read(session -> {
            try (Statement select = session.connection().createStatement();
                    ResultSet rows = select.executeQuery("SELECT action FROM core_audit ORDER BY id")) {
                List<String> actions = new ArrayList<>();
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
                return actions;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Test
    void tenWrongPasswordsCloseAnAccountForAQuarterOfAnHourFromEverywhere() {
        fail(10, "rosaura", "10.0.0.1");

        assertThatThrownBy(() -> enters("ROSAURA ", RIGHT, from("10.0.0.2"))).isInstanceOf(TooManyTries.class);
        clock.move(Duration.ofMinutes(14));
        assertThatThrownBy(() -> enters("rosaura", RIGHT, from("10.0.0.2"))).isInstanceOf(TooManyTries.class)
                .hasMessageContaining("Espere un minuto");
        clock.move(Duration.ofMinutes(1));
        assertThat(enters("rosaura", RIGHT, from("10.0.0.2"))).isTrue();
    }

    @Test
    void aNameThatNobodyHasIsClosedInTheSameWords() {
        fail(10, "rosaura", "10.0.0.1");
        fail(10, "nadie", "10.0.0.2");

        String known = said("rosaura");

        assertThat(said("nadie")).isEqualTo(known);
    }

    private String said(String login) {
        try {
            return door.enter(login, RIGHT, from("10.0.0.3")).toString();
        } catch (TooManyTries closed) {
            return closed.getMessage();
        }
    }

    @Test
    void nineMistakesAndTheRightPasswordBeginAnew() {
        fail(9, "rosaura", "10.0.0.1");
        assertThat(enters("rosaura", RIGHT, from("10.0.0.1"))).isTrue();
        fail(9, "rosaura", "10.0.0.2");

        assertThat(enters("rosaura", RIGHT, from("10.0.0.3"))).isTrue();
    }

    @Test
    void mistakesOfAQuarterOfAnHourAgoAreForgotten() {
        fail(9, "rosaura", "10.0.0.1");
        clock.move(Duration.ofMinutes(16));
        fail(9, "rosaura", "10.0.0.1");

        assertThat(enters("rosaura", RIGHT, from("10.0.0.2"))).isTrue();
    }

    @Test
    void tenNamesTriedFromOneAddressCloseItForAMinute() {
        IntStream.range(0, 10).forEach(i -> fail(1, "nombre" + i, "10.0.0.1"));

        assertThatThrownBy(() -> enters("rosaura", RIGHT, from("10.0.0.1"))).isInstanceOf(TooManyTries.class);
        assertThat(enters("rosaura", RIGHT, from("10.0.0.2"))).isTrue();
        clock.move(Duration.ofMinutes(1));
        assertThat(enters("rosaura", RIGHT, from("10.0.0.1"))).isTrue();
    }

    @Test
    void aNeighbourWhoGuessesKeepsNobodyOutOfTheirOwnBrowser() {
        Visitor own = knownBrowserOf("jefa", "10.0.0.1");
        fail(10, "jefa", "10.0.0.1");
        assertThatThrownBy(() -> enters("rosaura", RIGHT, from("10.0.0.1"))).isInstanceOf(TooManyTries.class);

        assertThat(enters("jefa", RIGHT, own)).isTrue();
        assertThatThrownBy(() -> enters("rosaura", RIGHT, own)).as("the browser is the head's alone").isInstanceOf(TooManyTries.class);
    }

    @Test
    void aKnownBrowserIsClosedAfterTenMistakesOfItsOwn() {
        Visitor own = knownBrowserOf("jefa", "10.0.0.1");
        IntStream.range(0, 10).forEach(i -> enters("jefa", WRONG, own));

        assertThatThrownBy(() -> enters("jefa", RIGHT, own)).isInstanceOf(TooManyTries.class);
        assertThat(enters("jefa", RIGHT, from("10.0.0.1"))).as("by the front door").isTrue();
    }

    @Test
    void whatIsTypedWrongBeforeSigningCountsToo() {
        UserRow jefa = door.enter("jefa", RIGHT).orElseThrow();
        PasswordAgain again = new PasswordAgain(door, platform.audit(), platform.coreSql());
        CurrentUser user = users.actor(jefa.id()).orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> CurrentUser.as(user, () -> confirm(again, WRONG))).isInstanceOf(InvalidInputException.class);
        }

        assertThatThrownBy(() -> CurrentUser.as(user, () -> confirm(again, RIGHT))).isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> enters("jefa", RIGHT, from("10.0.0.1"))).isInstanceOf(TooManyTries.class);
    }

    private static boolean confirm(PasswordAgain again, String password) {
        again.confirm(password);
        return true;
    }

    @Test
    void anAdministratorOpensAnAccountAndAnAddress() {
        fail(10, "jefa", "10.0.0.1");
        long jefa = users.list().stream().filter(user -> user.login().equals("jefa")).findFirst().orElseThrow().id();
        assertThat(door.locks()).extracting(Locks.Lock::userId).containsExactlyInAnyOrder(jefa, null);
        assertThat(door.locks()).extracting(Locks.Lock::address).containsExactlyInAnyOrder("10.0.0.1", null);

        door.unlock(jefa);
        door.unlockAddress("10.0.0.1");

        assertThat(door.locks()).isEmpty();
        assertThat(enters("jefa", RIGHT, from("10.0.0.1"))).isTrue();
        assertThat(platform.audit().history("core.user", jefa, null).items())
                .extracting(Audit.Entry::action).containsSubsequence("unlock", "lock", "create");
    }

    @Test
    void fortyAtOnceGetNoMoreTriesThanOneAfterTheOther() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> tried = IntStream.range(0, 40).mapToObj(i -> many.submit(() -> looked("rosaura", "10.0.1." + i))).toList();
            int looked = 0;
            for (Future<Boolean> one : tried) {
                looked += one.get() ? 1 : 0;
            }

            assertThat(looked).isEqualTo(10);
        } finally {
            many.shutdownNow();
        }
    }

    private boolean looked(String login, String address) {
        try {
            enters(login, WRONG, from(address));
            return true;
        } catch (TooManyTries closed) {
            return false;
        }
    }

    @Test
    void anAddressOfTheNewKindIsCountedByItsNetwork() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9")).isEqualTo("2001:0db8:0001:0002::/64");
        assertThat(Network.of("::ffff:10.0.0.1")).isEqualTo(Network.of("10.0.0.1"));
        assertThat(Network.of("10.0.0.1")).isNotEqualTo(Network.of("10.0.0.2"));
    }
}
