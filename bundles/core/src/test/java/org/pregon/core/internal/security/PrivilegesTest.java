package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.date.Lima;
import org.pregon.core.internal.module.CoreModule;
import org.pregon.core.internal.security.Privileges.Privilege;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The report says what the guard does. */
@OnBothDatabases
class PrivilegesTest {
    private static final String PASSWORD = "una-clave-larga-1";

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final PermissionCatalogue catalogue = new PermissionCatalogue(() -> List.of(new CoreModule()));

    PrivilegesTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private List<Privilege> report() {
        return new Privileges(platform.coreSql(), catalogue, clock).list();
    }

    @Test
    void itNamesWhatEverybodyMayAndNothingElse() {
        User ana = users.create(new UserForm("ana", "Ana Quispe", null, List.of("admin"), true), PASSWORD);
        User luz = users.create(new UserForm("luz", "Luz Ccori", null, List.of("staff", "reader"), true), PASSWORD);

        List<Privilege> report = report();

        for (User user : List.of(ana, luz)) {
            assertThat(report).filteredOn(row -> row.login().equals(user.login())).extracting(Privilege::permission)
                    .containsExactlyElementsOf(catalogue.all().stream().map(one -> one.id())
                            .filter(users.actor(user.id()).orElseThrow()::may).toList());
        }
        assertThat(report).filteredOn(row -> row.login().equals("luz") && row.permission().equals("core.read"))
                .extracting(Privilege::roles).containsExactly("Consulta, Personal de la oficina");
    }

    @Test
    void itSaysSinceWhen() {
        User luz = users.create(new UserForm("luz", "Luz Ccori", null, List.of("reader"), true), PASSWORD);
        users.create(new UserForm("ana", "Ana Quispe", null, List.of("admin"), true), PASSWORD);
        clock.move(Duration.ofDays(10));
        users.update(luz.id(), new UserForm("luz", "Luz Ccori", null, List.of("reader", "staff"), true), luz.version());

        List<Privilege> report = report().stream().filter(row -> row.login().equals("luz") && row.permission().startsWith("core.")).toList();

        assertThat(report).extracting(Privilege::permission).containsExactly("core.read", "core.write");
        assertThat(report).extracting(Privilege::since).containsExactly(
                TestPlatform.NOW.toString(), TestPlatform.NOW.plus(Duration.ofDays(10)).toString());
    }

    @Test
    void whoIsDisabledMayNothing() {
        User luz = users.create(new UserForm("luz", "Luz Ccori", null, List.of("reader"), true), PASSWORD);
        users.create(new UserForm("ana", "Ana Quispe", null, List.of("admin"), true), PASSWORD);

        users.update(luz.id(), new UserForm("luz", "Luz Ccori", null, List.of("reader"), false), luz.version());

        assertThat(report()).extracting(Privilege::login).containsOnly("ana");
    }

    @Test
    void whoStandsInForSomebodyIsNamedWithWhoIsAwayWhileItLasts() {
        User head = users.create(new UserForm("rosa", "Rosa Huamán", null, List.of("admin"), true), PASSWORD);
        User luz = users.create(new UserForm("luz", "Luz Ccori", null, List.of("reader"), true), PASSWORD);
        LocalDate today = Lima.today(clock);
        new Delegations(platform.coreSql(), platform.audit(), clock).create(
                new CurrentUser(head.id(), "rosa", "Rosa Huamán", List.of("admin"), Set.of("*")), new DelegationForm(null, luz.id(), today, today.plusDays(3)));

        assertThat(report()).filteredOn(row -> row.login().equals("luz") && row.permission().equals("documents.sign"))
                .extracting(Privilege::roles).containsExactly("Por delegación de Rosa Huamán");
        clock.move(Duration.ofDays(4));
        assertThat(report()).filteredOn(row -> row.login().equals("luz")).extracting(Privilege::permission).doesNotContain("documents.sign");
    }
}
