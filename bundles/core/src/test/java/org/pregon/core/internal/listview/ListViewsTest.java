package org.pregon.core.internal.listview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.internal.listview.ListViewForm.ChoiceForm;
import org.pregon.core.internal.security.UserForm;
import org.pregon.core.internal.security.Users;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Views of lists: whose they are, who is offered them, and what a list opens with. */
@OnBothDatabases
class ListViewsTest {
    private static final String LIST = "directory/institutions";

    private final TestPlatform platform;
    private final ListViews views;
    private final Users users;
    private CurrentUser ana;
    private CurrentUser luz;
    private CurrentUser reader;

    ListViewsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        views = new ListViews(platform.coreSql(), platform.audit());
        users = new Users(platform.coreSql(), platform.audit(), platform.clock(), platform.permissions());
    }

    @BeforeEach
    void people() {
        ana = person("ana", Set.of("core.read", "core.write"));
        luz = person("luz", Set.of("core.read", "core.write"));
        reader = person("alcaldia", Set.of("core.read"));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private CurrentUser person(String login, Set<String> grants) {
        long id = users.create(new UserForm(login, login, null, List.of("staff"), true, null), "una-clave-larga-1").id();
        return new CurrentUser(id, login, login, List.of("staff"), grants);
    }

    private static ListViewForm form(String name, boolean shared) {
        return new ListViewForm(LIST, name, "kind=MEDIA&sort=-name", List.of("name", "place"), shared);
    }

    @Test
    void aViewComesBackAsItWasSavedAndOnlyToItsOwner() {
        ListView saved = views.create(ana, form("Medios", false));

        assertThat(views.offer(ana, LIST).items()).containsExactly(saved);
        assertThat(saved.columns()).containsExactly("name", "place");
        assertThat(saved.query()).isEqualTo("kind=MEDIA&sort=-name");
        assertThat(views.offer(luz, LIST).items()).isEmpty();
        assertThat(views.offer(ana, "calendar/activities").items()).isEmpty();
        assertThat(platform.audit().history("core.list-view", saved.id(), null).items()).isEmpty();
    }

    @Test
    void aSharedViewIsOfferedToAllChangedByItsOwnerAndInTheTrail() {
        ListView saved = views.create(ana, form("Medios", true));

        assertThat(views.offer(luz, LIST).items()).singleElement().satisfies(view -> {
            assertThat(view.mine()).isFalse();
            assertThat(view.owner()).isEqualTo("ana");
        });
        assertThatThrownBy(() -> views.update(luz, saved.id(), form("Otra", true), saved.version())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> views.create(reader, form("Mía", true))).isInstanceOf(InvalidInputException.class);
        views.update(ana, saved.id(), form("Prensa", true), saved.version());
        assertThatThrownBy(() -> views.update(ana, saved.id(), form("Otra", true), saved.version())).isInstanceOf(StaleVersionException.class);
        assertThat(platform.audit().history("core.list-view", saved.id(), null).items()).hasSize(2);
    }

    @Test
    void aListOpensWithTheViewThatWasChosenWhileItIsOffered() {
        ListView shared = views.create(ana, form("Medios", true));
        views.choose(luz, new ChoiceForm(LIST, List.of("name", "kindLabel"), shared.id()));

        assertThat(views.offer(luz, LIST).usual()).isEqualTo(shared.id());
        assertThat(views.offer(luz, LIST).columns()).containsExactly("name", "kindLabel");

        ListView kept = views.update(ana, shared.id(), form("Medios", false), shared.version());
        assertThat(views.offer(luz, LIST).usual()).isNull();
        views.delete(ana, kept.id(), kept.version());
        assertThat(views.offer(luz, LIST).columns()).containsExactly("name", "kindLabel");
        assertThatThrownBy(() -> views.delete(ana, kept.id(), kept.version())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> views.choose(luz, new ChoiceForm(LIST, null, kept.id()))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyFillsTheTableWithViews() {
        for (int i = 0; i < 30; i++) {
            views.create(ana, form("Vista " + i, false));
        }

        assertThatThrownBy(() -> views.create(ana, form("Una más", false))).isInstanceOf(ConflictException.class);
    }
}
