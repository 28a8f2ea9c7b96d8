package org.pregon.core.internal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.Permission;
import org.pregon.core.PregonModule;
import org.pregon.core.internal.module.CoreModule;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.Reach;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** A role that somebody has for a unit only gives what is kept by unit, and of that only theirs. */
@OnBothDatabases
class RolesOfUnitsTest {
    private final TestPlatform platform;
    private final PermissionCatalogue catalogue = new PermissionCatalogue(() -> List.of(new CoreModule(), new Works()));
    private final Units units;
    private final Users users;
    private final Unit social;
    private final Unit sports;
    private final Unit taxes;

    RolesOfUnitsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        units = new Units(platform.coreSql(), platform.audit());
        users = new Users(platform.coreSql(), platform.audit(), platform.clock(), catalogue);
        social = unit("Gerencia de Desarrollo Social", null);
        sports = unit("Subgerencia de Deporte", social);
        taxes = unit("Gerencia de Rentas", null);
        user("admin", List.of("admin"), Map.of());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    /** Works are kept by unit, letters are the office's. */
    private static final class Works implements PregonModule {
        @Override
        public String id() {
            return "works";
        }

        @Override
        public List<Permission> permissions() {
            return List.of(new Permission("works.read", "Ver").byUnit(), new Permission("works.write", "Registrar").byUnit(),
                    new Permission("works.approve", "Aprobar").byUnit(), new Permission("letters.read", "Ver cartas"));
        }
    }

    private Unit unit(String name, @Nullable Unit parent) {
        return units.create(new UnitForm(name, name.substring(0, 3), parent == null ? null : parent.id(), true));
    }

    private User user(String login, List<String> roles, Map<String, List<Long>> only) {
        return users.create(new UserForm(login, "Persona " + login, null, roles, true, null, only), "una-clave-larga-1");
    }

    private CurrentUser actor(User user) {
        return users.actor(user.id()).orElseThrow();
    }

    @Test
    void itReachesTheUnitAndThoseBelowItAndNothingThatIsOfNoUnit() {
        CurrentUser flor = actor(user("flor", List.of("staff"), Map.of("staff", List.of(social.id()))));

        assertThat(flor.may("works.read")).isTrue();
        assertThat(flor.reach("works.read").units()).containsExactlyInAnyOrder(social.id(), sports.id());
        assertThat(flor.reach("works.write").covers(taxes.id())).isFalse();
        assertThat(flor.reach("works.read").covers(null)).isFalse();
        assertThat(flor.may("letters.read")).isFalse();
        assertThat(flor.may("core.read")).isTrue();
        assertThat(flor.may("core.write")).isFalse();
        assertThat(flor.worksAt("works.write")).isTrue();
    }

    @Test
    void anotherRoleThatHoldsEverywhereIsNotNarrowed() {
        CurrentUser eva = actor(user("eva", List.of("reader", "staff"), Map.of("staff", List.of(social.id()))));

        assertThat(eva.reach("works.read").everywhere()).isTrue();
        assertThat(eva.may("letters.read")).isTrue();
        assertThat(eva.reach("works.write").everywhere()).isFalse();
        assertThat(eva.reach("works.approve")).isEqualTo(new Reach(false, Set.of()));
    }

    @Test
    void whatIsOfAnotherUnitIsNotThereAndIsNotChanged() {
        CurrentUser flor = actor(user("flor", List.of("staff"), Map.of("staff", List.of(taxes.id()))));
        CurrentUser.as(flor, () -> {
            assertThatThrownBy(() -> Reach.of("works.read").see(social.id(), "No existe.")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> Reach.of("works.write").change(null)).isInstanceOf(ForbiddenException.class);
            assertThat(Reach.of("works.read").within("unit_id")).isEqualTo("unit_id IN (" + taxes.id() + ")");
            assertThat(Reach.of("letters.read").within("unit_id")).isEqualTo("1 = 0");
            return true;
        });
        assertThat(Reach.of("works.read").everywhere()).as("the program itself").isTrue();
    }

    @Test
    void whoStandsInForSomebodyOfAUnitDecidesForThatUnitAloneAndInBothNames() {
        User head = user("jefe", List.of("head"), Map.of("head", List.of(social.id())));
        User deputy = user("dora", List.of("reader"), Map.of());
        var delegations = new Delegations(platform.coreSql(), platform.audit(), platform.clock());
        CurrentUser.as(actor(head), () -> delegations.create(actor(head),
                new DelegationForm(null, deputy.id(), LocalDate.of(2026, 10, 23), LocalDate.of(2026, 10, 30))));

        CurrentUser dora = actor(deputy);

        assertThat(dora.reach("works.approve").units()).containsExactlyInAnyOrder(social.id(), sports.id());
        assertThat(dora.reach("works.approve").everywhere()).isFalse();
        assertThat(dora.standsInFor("works.approve")).contains("Persona jefe");
        assertThat(dora.may("documents.sign")).isFalse();
        assertThat(dora.reach("works.read").everywhere()).isTrue();
    }

    @Test
    void aKeyReachesNoFurtherThanItsOwner() {
        User flor = user("flor", List.of("staff"), Map.of("staff", List.of(social.id())));
        platform.coreSql().run(session -> session.mapper(UserMapper.class).setPassword(flor.id(), "x", false));
        var tokens = new ApiTokens(platform.coreSql(), platform.audit(), platform.clock(), catalogue);
        String secret = CurrentUser.as(actor(flor), () -> tokens.create(actor(flor), new TokenForm("panel", List.of("works.read", "core.read"), 30, "x"))).secret();

        CurrentUser program = tokens.find(secret).orElseThrow().user();

        assertThat(program.may("works.read")).isTrue();
        assertThat(program.reach("works.read").units()).containsExactlyInAnyOrder(social.id(), sports.id());
        assertThat(program.may("works.write")).isFalse();
        assertThat(program.may("core.read")).isTrue();
    }

    @Test
    void theFormKeepsTheUnitsAndRefusesThoseThatAreNone() {
        User flor = user("flor", List.of("staff"), Map.of("staff", List.of(social.id())));
        assertThat(users.get(flor.id()).roleUnits()).isEqualTo(Map.of("staff", List.of(social.id())));

        User moved = users.update(flor.id(), new UserForm("flor", "Flor", null, List.of("staff"), true, null, Map.of("staff", List.of(taxes.id()))), flor.version());
        assertThat(actor(moved).reach("works.read").units()).containsExactly(taxes.id());
        User whole = users.update(flor.id(), new UserForm("flor", "Flor", null, List.of("staff"), true, null, null), moved.version());
        assertThat(actor(whole).reach("works.read").everywhere()).isTrue();

        assertThatThrownBy(() -> user("otra", List.of("staff"), Map.of("staff", List.of(999_999L)))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> user("otro", List.of("admin"), Map.of("admin", List.of(social.id())))).isInstanceOf(InvalidInputException.class);
        assertThat(platform.audit().history("core.user", flor.id(), null).items().get(1).changes()).extracting("after")
                .anySatisfy(after -> assertThat((String) after).contains("solo Gerencia de Rentas"));
    }

    @Test
    void theReportOfPrivilegesSaysWhere() {
        user("flor", List.of("staff"), Map.of("staff", List.of(social.id())));

        var mine = new Privileges(platform.coreSql(), catalogue, platform.clock()).list().stream().filter(one -> one.login().equals("flor")).toList();

        assertThat(mine).extracting("permission").containsExactlyInAnyOrder("works.read", "works.write", "core.read");
        assertThat(mine).filteredOn(one -> one.permission().equals("works.read")).extracting("roles")
                .containsExactly("Personal de la oficina (solo Gerencia de Desarrollo Social)");
    }
}
