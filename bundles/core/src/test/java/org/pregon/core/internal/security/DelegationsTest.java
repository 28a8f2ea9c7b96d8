package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.security.DelegationMapper.DelegationRow;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Who signs while somebody is away, and what is never handed over. */
@OnBothDatabases
class DelegationsTest {
    private static final String PASSWORD = "una-clave-larga-1";

    /** Of the test's clock. */
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 23);

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final Delegations delegations;
    private long ana;
    private long luz;
    private long admin;

    DelegationsTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        delegations = new Delegations(platform.coreSql(), platform.audit(), clock);
    }

    @BeforeEach
    void people() {
        admin = user("admin", "Administración", "admin");
        ana = user("ana", "Ana Quispe", "head");
        luz = user("luz", "Luz Ccori", "staff");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private long user(String login, String name, String role) {
        return users.create(new UserForm(login, name, null, List.of(role), true), PASSWORD).id();
    }

    private CurrentUser now(long user) {
        return users.actor(user).orElseThrow();
    }

    private DelegationRow delegate(long from, long to, int firstDay, int lastDay) {
        return delegations.create(now(from), new DelegationForm(null, to, TODAY.plusDays(firstDay), TODAY.plusDays(lastDay)));
    }

    @Test
    void onTheDaysOfTheAbsenceAndNoOtherTheColleagueSigns() {
        delegate(ana, luz, 1, 2);

        assertThat(now(luz).may("reporting.sign")).isFalse();
        clock.move(Duration.ofDays(1));
        assertThat(now(luz).may("reporting.sign")).isTrue();
        clock.move(Duration.ofDays(1));
        assertThat(now(luz).may("reporting.sign")).isTrue();
        clock.move(Duration.ofDays(1));
        assertThat(now(luz).may("reporting.sign")).isFalse();
        assertThat(delegations.list(now(ana))).isEmpty();
    }

    @Test
    void theTrailNamesBoth() {
        delegate(ana, luz, 0, 5);

        CurrentUser acting = now(luz).actingFor(now(luz).standsInFor("reporting.sign").orElseThrow());

        assertThat(acting.name()).isEqualTo("Luz Ccori, por delegación de Ana Quispe");
        assertThat(now(luz).standsInFor("reporting.write")).as("her own").isEmpty();
    }

    @Test
    void administrationIsNeverHandedOver() {
        delegate(admin, luz, 0, 5);

        assertThat(now(luz).may("core.admin")).isFalse();
        assertThat(now(luz).may("core.audit")).isFalse();
        assertThat(now(luz).may("reporting.sign")).isTrue();
    }

    @Test
    void whatIsHeldForSomebodyIsNotHandedOn() {
        delegate(ana, luz, 0, 5);

        assertThatThrownBy(() -> delegate(luz, admin, 0, 5)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itEndsWhenToldToOrWhenTheAbsentPersonLeaves() {
        DelegationRow first = delegate(ana, luz, 0, 5);
        assertThatThrownBy(() -> delegations.end(now(luz), first.id())).isInstanceOf(ForbiddenException.class);
        delegations.end(now(ana), first.id());
        assertThat(now(luz).may("reporting.sign")).isFalse();

        delegate(ana, luz, 0, 5);
        User leaving = users.get(ana);
        users.update(ana, new UserForm("ana", "Ana Quispe", null, List.of("head"), false), leaving.version());

        assertThat(now(luz).may("reporting.sign")).isFalse();
    }

    @Test
    void nobodyDelegatesForOthersTwiceOrToThemselves() {
        DelegationForm forAna = new DelegationForm(ana, luz, TODAY, TODAY.plusDays(3));
        assertThatThrownBy(() -> delegations.create(now(luz), forAna)).isInstanceOf(ForbiddenException.class);
        assertThat(delegations.create(now(admin), forAna).fromName()).isEqualTo("Ana Quispe");

        assertThatThrownBy(() -> delegate(ana, admin, 3, 4)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> delegate(ana, ana, 9, 9)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> delegate(ana, luz, 9, 8)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aKeyForAProgramNeverHoldsWhatWasHandedOver() {
        delegate(ana, luz, 0, 5);
        ApiTokens tokens = new ApiTokens(platform.coreSql(), platform.audit(), clock, platform.permissions());

        assertThatThrownBy(() -> tokens.create(now(luz), new TokenForm("Portal", List.of("reporting.sign"), 30, "—")))
                .isInstanceOf(InvalidInputException.class);
    }
}
