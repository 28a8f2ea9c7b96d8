package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class UsersTest {
    private static final String ONCE = "una-sola-vez-1";

    private static final Visitor HERE = new Visitor("127.0.0.1", "", "");

    private final TestPlatform platform;
    private final Users users;
    private final Door door;
    private final Passwords passwords;
    private final Sessions sessions;

    UsersTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        users = new Users(platform.coreSql(), platform.audit(), platform.clock(), platform.permissions());
        door = new Door(platform.coreSql(), platform.audit(), platform.clock());
        passwords = new Passwords(platform.coreSql(), platform.audit(), platform.clock(), door, platform.office());
        sessions = new Sessions(platform.coreSql(), platform.audit(), platform.clock(), platform.permissions());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static UserForm form(String login, String role, boolean active) {
        return new UserForm(login, "Rosaura Ñahuincopa", "r@muni.example", List.of(role), active);
    }

    @Test
    void aNewUserMustChangeTheOneTimePassword() {
        User user = users.create(form("Rosaura", "staff", true), ONCE);

        assertThat(user.login()).isEqualTo("rosaura");
        assertThat(user.mustChangePassword()).isTrue();
        assertThat(door.enter("ROSAURA", ONCE)).isPresent();
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        users.create(form("rosaura", "staff", true), ONCE);

        assertThat(door.enter("rosaura", "otra")).isEmpty();
        assertThat(door.enter("nadie", ONCE)).isEmpty();
    }

    @Test
    void aLoginIsTakenOnce() {
        users.create(form("rosaura", "staff", true), ONCE);

        assertThatThrownBy(() -> users.create(form("ROSAURA", "reader", true), ONCE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        User user = users.create(form("rosaura", "staff", true), ONCE);
        UserRow row = door.enter("rosaura", ONCE).orElseThrow();
        Sessions.Opened here = sessions.open(row, HERE);
        Sessions.Opened elsewhere = sessions.open(row, HERE);

        passwords.change(user.id(), ONCE, "otra-frase-larga", here.active().tokenHash());

        assertThat(sessions.find(here.token())).isPresent();
        assertThat(sessions.find(elsewhere.token())).isEmpty();
    }

    @Test
    void aDisabledUserIsOutAtOnceAndCannotComeBack() {
        users.create(form("jefa", "admin", true), ONCE);
        User user = users.create(form("rosaura", "staff", true), ONCE);
        Sessions.Opened open = sessions.open(door.enter("rosaura", ONCE).orElseThrow(), HERE);

        users.update(user.id(), form("rosaura", "staff", false), user.version());

        assertThat(sessions.find(open.token())).isEmpty();
        assertThat(door.enter("rosaura", ONCE)).isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        User user = users.create(form("jefa", "admin", true), ONCE);

        assertThatThrownBy(() -> users.update(user.id(), form("jefa", "admin", false), user.version()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> users.update(user.id(), form("jefa", "staff", true), user.version()))
                .isInstanceOf(ConflictException.class);
        assertThat(users.get(user.id())).isEqualTo(user);
    }

    @Test
    void whoSavesSecondIsTold() {
        User user = users.create(form("jefa", "admin", true), ONCE);
        users.update(user.id(), form("jefa", "admin", true), user.version());

        assertThatThrownBy(() -> users.update(user.id(), form("jefa", "admin", true), user.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aSessionKnowsWhatItsRolesGrant() {
        users.create(form("rosaura", "staff", true), ONCE);
        Sessions.Opened open = sessions.open(door.enter("rosaura", ONCE).orElseThrow(), HERE);

        assertThat(open.active().user().may("directory.write")).isTrue();
        assertThat(open.active().user().may("reporting.sign")).isFalse();
        assertThat(open.active().user().may("core.admin")).isFalse();
    }
}
