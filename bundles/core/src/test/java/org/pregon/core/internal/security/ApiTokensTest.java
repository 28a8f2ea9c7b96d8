package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.internal.security.ApiTokens.NewToken;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.core.text.Sha256;

/** What a key opens, for how long, and what it never opens. */
@OnBothDatabases
class ApiTokensTest {
    private static final String PASSWORD = "una-clave-larga-1";

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Users users;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private long rosaura;

    ApiTokensTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        passwords = new Passwords(platform.coreSql(), platform.audit(), clock, new Door(platform.coreSql(), platform.audit(), clock), platform.office());
        tokens = new ApiTokens(platform.coreSql(), platform.audit(), clock, platform.permissions());
    }

    @BeforeEach
    void people() {
        users.create(new UserForm("jefa", "Ana Quispe", null, List.of("admin"), true), PASSWORD);
        rosaura = users.create(form(true, "staff"), PASSWORD).id();
        passwords.change(rosaura, PASSWORD, "otra-frase-larga", "");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static UserForm form(boolean active, String role) {
        return new UserForm("rosaura", "Rosaura Ñahuincopa", null, List.of(role), active);
    }

    private NewToken key(String... permissions) {
        return tokens.create(users.actor(rosaura).orElseThrow(), new TokenForm("Portal municipal", List.of(permissions), 30, "—"));
    }

    private CurrentUser by(NewToken key) {
        return tokens.find(key.secret()).orElseThrow().user();
    }

    @Test
    void aKeyDoesWhatItWasGivenAndNoMore() {
        CurrentUser program = by(key("directory.read"));

        assertThat(program.id()).isEqualTo(rosaura);
        assertThat(program.may("directory.read")).isTrue();
        assertThat(program.may("directory.write")).as("which its owner may").isFalse();
        assertThat(program.roles()).isEmpty();
    }

    @Test
    void nobodyGivesWhatTheyDoNotHave() {
        assertThatThrownBy(() -> key("core.admin")).isInstanceOf(InvalidInputException.class).hasMessageContaining("señalado");
        assertThatThrownBy(() -> key("*.read")).as("patterns grow by themselves").isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aKeyNeverDoesMoreThanItsOwnerMayNow() {
        NewToken key = key("directory.read", "directory.write");

        users.update(rosaura, form(true, "reader"), users.get(rosaura).version());

        assertThat(by(key).may("directory.read")).isTrue();
        assertThat(by(key).may("directory.write")).isFalse();
    }

    @Test
    void aKeyEndsWithItsTermItsOwnerOrANewPassword() {
        NewToken old = key("directory.read");
        clock.move(Duration.ofDays(30));
        assertThat(tokens.find(old.secret())).isEmpty();

        NewToken next = key("directory.read");
        users.update(rosaura, form(false, "staff"), users.get(rosaura).version());
        assertThat(tokens.find(next.secret())).isEmpty();
        users.update(rosaura, form(true, "staff"), users.get(rosaura).version());
        assertThat(tokens.find(next.secret())).isPresent();
        passwords.reset(rosaura, PASSWORD);
        passwords.change(rosaura, PASSWORD, "otra-frase-mas-larga", "");

        assertThat(tokens.find(next.secret())).isEmpty();
    }

    @Test
    void onlyItsOwnerTakesItBackAndItIsGoneAtOnce() {
        NewToken key = key("directory.read");
        assertThatThrownBy(() -> tokens.revoke(rosaura + 1, key.token().id())).isInstanceOf(NotFoundException.class);

        tokens.revoke(rosaura, key.token().id());

        assertThat(tokens.find(key.secret())).isEmpty();
        assertThat(tokens.list(rosaura)).isEmpty();
        assertThat(platform.audit().history("core.token", key.token().id(), null).items()).hasSize(2);
    }

    @Test
    void theKeyItselfIsNowhereAndItsUseIsSeen() {
        NewToken key = key("directory.read");
        assertThat(tokens.list(rosaura).get(0).lastUsed()).isNull();

        tokens.find(key.secret());

        assertThat(tokens.list(rosaura).get(0).lastUsed()).isEqualTo(TestPlatform.NOW.toString());
        assertThat(key.secret()).startsWith("pregon_").hasSizeGreaterThan(40);
        assertThat(stored()).isEqualTo(Sha256.of(key.secret()));
        assertThat(tokens.find("pregon_inventada")).isEmpty();
    }

    private String stored() {
        return platform.coreSql().read(session -> {
            try (Statement select = session.connection().createStatement();
                    ResultSet row = select.executeQuery("SELECT token_hash FROM core_token")) {
                row.next();
                return row.getString(1);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
