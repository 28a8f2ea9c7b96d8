package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The tree of units, and who works where. */
@OnBothDatabases
class UnitsTest {
    private final TestPlatform platform;
    private final Units units;

    UnitsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        units = new Units(platform.coreSql(), platform.audit());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Unit unit(String name, @Nullable Unit parent) {
        return units.create(new UnitForm(name, name.substring(0, 3), parent == null ? null : parent.id(), true));
    }

    @Test
    void aUserBelongsToAUnitAndToThoseBelowIt() {
        Unit manager = unit("Gerencia Municipal", null);
        Unit social = unit("Gerencia de Desarrollo Social", manager);
        Unit sports = unit("Subgerencia de Deporte", social);
        Unit taxes = unit("Gerencia de Rentas", manager);
        Users users = new Users(platform.coreSql(), platform.audit(), platform.clock(), platform.permissions());

        User user = users.create(new UserForm("flor", "Flor Ccahua", null, List.of("staff"), true, social.id()), "una-clave-larga-1");

        assertThat(users.get(user.id()).unitId()).isEqualTo(social.id());
        assertThat(users.actor(user.id()).orElseThrow().units()).containsExactlyInAnyOrder(social.id(), sports.id()).doesNotContain(taxes.id());
        assertThatThrownBy(() -> users.create(new UserForm("otra", "Otra", null, List.of("staff"), true, 999L), "una-clave-larga-1"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void noUnitStandsBelowItself() {
        Unit manager = unit("Gerencia Municipal", null);
        Unit social = unit("Gerencia de Desarrollo Social", manager);

        assertThatThrownBy(() -> units.update(manager.id(), new UnitForm(manager.name(), "GM", social.id(), true), manager.version()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> units.update(manager.id(), new UnitForm(manager.name(), "GM", manager.id(), true), manager.version()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNameIsGivenOnce() {
        Unit manager = unit("Gerencia Municipal", null);

        assertThatThrownBy(() -> unit("GERENCIA MUNICIPAL", null)).isInstanceOf(InvalidInputException.class);
        Unit closed = units.update(manager.id(), new UnitForm("Gerencia Municipal", "GM", null, false), manager.version());

        assertThat(closed.active()).isFalse();
        assertThat(platform.audit().history("core.unit", manager.id(), null).items()).hasSize(2);
    }
}
