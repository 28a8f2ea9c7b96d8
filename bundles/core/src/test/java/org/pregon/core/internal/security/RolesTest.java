package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.internal.module.CoreModule;
import org.pregon.core.internal.security.RoleMapper.Holder;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Roles put together by an administrator, and what stays however they are put together. */
@OnBothDatabases
class RolesTest {
    private static final String PASSWORD = "una-clave-larga-1";
    private static final Visitor HERE = new Visitor("10.0.0.1", "", "");

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final Door door;
    private final Roles roles;

    RolesTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        door = new Door(platform.coreSql(), platform.audit(), clock);
        roles = new Roles(platform.coreSql(), platform.audit(), clock, new PermissionCatalogue(() -> List.of(new CoreModule())));
    }

    @BeforeEach
    void somebodyAdministers() {
        users.create(new UserForm("jefa", "Ana Quispe", null, List.of("admin"), true), PASSWORD);
    }

    /** The roles outlive the test's other rows. */
    @AfterEach
    void close() {
        users.list().forEach(user -> users.update(user.id(),
                new UserForm(user.login(), user.name(), null, List.of("admin"), true), user.version()));
        roles.list().stream().filter(role -> !role.shipped()).forEach(role -> roles.delete(role.id(), role.version()));
        platform.close();
    }

    private User user(String... given) {
        return users.create(new UserForm("rosaura", "Rosaura Ñahuincopa", null, List.of(given), true), PASSWORD);
    }

    private RoleView role(String id) {
        return roles.get(id);
    }

    @Test
    void whatARoleAllowsIsAllowedWithinASecondWithoutANewLogin() {
        RoleView press = roles.create(new RoleForm("Prensa y fotografía", List.of("core.read")));
        user(press.id());
        Sessions sessions = new Sessions(platform.coreSql(), platform.audit(), clock, platform.permissions());
        String token = sessions.open(door.enter("rosaura", PASSWORD).orElseThrow(), HERE).token();
        assertThat(sessions.find(token).orElseThrow().user().may("core.write")).isFalse();

        roles.update(press.id(), new RoleForm("Prensa", List.of("core.read", "core.write")), press.version());

        clock.move(Duration.ofSeconds(1));
        assertThat(sessions.find(token).orElseThrow().user().may("core.write")).isTrue();
        assertThat(press.id()).isEqualTo("prensa-y-fotografia");
        assertThat(role(press.id()).users()).containsExactly("Rosaura Ñahuincopa");
    }

    @Test
    void administrationIsRenamedButNeverCut() {
        RoleView admin = role("admin");

        assertThatThrownBy(() -> roles.update("admin", new RoleForm(admin.name(), List.of("core.read")), admin.version()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> roles.delete("admin", admin.version())).isInstanceOf(ConflictException.class);
        roles.update("admin", new RoleForm("Administradores", List.of("*")), admin.version());
        assertThat(roles.update("admin", new RoleForm(admin.name(), List.of("*")), role("admin").version()).fixed()).isTrue();
    }

    @Test
    void whatSomebodyHasIsNotDeleted() {
        RoleView made = roles.create(new RoleForm("Archivo", List.of("*.read")));
        User user = user("admin", made.id());

        assertThatThrownBy(() -> roles.delete(made.id(), made.version())).isInstanceOf(ConflictException.class);
        users.update(user.id(), new UserForm("rosaura", "Rosaura", null, List.of("admin"), true), user.version());
        roles.delete(made.id(), made.version());

        assertThat(roles.list()).extracting(RoleView::id).containsExactly("admin", "head", "staff", "mayor", "reader");
    }

    @Test
    void nobodyAllowsWhatNoModuleAsksForOrEverything() {
        assertThatThrownBy(() -> roles.create(new RoleForm("Otro", List.of("core.fly")))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> roles.create(new RoleForm("Otro", List.of("*")))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> roles.create(new RoleForm("ALCALDÍA", List.of("core.read")))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatAStoppedModuleAsksForStaysAllowed() {
        RoleView mayor = role("mayor");
        assertThat(mayor.permissions()).contains("calendar.read");

        RoleView after = roles.update("mayor", new RoleForm(mayor.name(), mayor.permissions()), mayor.version());

        assertThat(after.permissions()).isEqualTo(mayor.permissions());
        assertThatThrownBy(() -> roles.update("mayor", new RoleForm(mayor.name(), List.of()), mayor.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void sinceWhenSomebodyHasARoleIsKept() {
        User user = user("staff");
        clock.move(Duration.ofDays(3));

        users.update(user.id(), new UserForm("rosaura", "Rosaura", null, List.of("staff", "head"), true), user.version());

        List<Holder> holders = platform.coreSql().read(session -> session.mapper(RoleMapper.class).holders());
        assertThat(holders).filteredOn(holder -> holder.userId() == user.id()).extracting(Holder::role).containsExactly("head", "staff");
        assertThat(holders).filteredOn(holder -> holder.userId() == user.id()).extracting(Holder::since)
                .containsExactly(TestPlatform.NOW.plus(Duration.ofDays(3)), TestPlatform.NOW);
    }
}
