package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class MediaAccessTest {
    private static final String ACTIVITY = "calendar.activity";
    private static final CurrentUser SENDER = user(1, "core.write");
    private static final CurrentUser READER = user(2, "core.read", "calendar.read");
    private static final CurrentUser STRANGER = user(3, "core.read", "core.write");
    private static final CurrentUser ARCHIVIST = user(4, "*.read");

    private final TestPlatform platform;
    private final Kinds kinds = new Kinds();
    private final Activities activities = new Activities();

    @TempDir
    private Path folder;

    private MediaStore store;
    private MediaAccess access;
    private String photo;

    MediaAccessTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    /** Activity 5 is there; activity 6 is for the people of unit 9 alone. */
    private static final class Activities implements Searchable {
        @Override
        public String kind() {
            return ACTIVITY;
        }

        @Override
        public String name() {
            return "Actividades";
        }

        @Override
        public String permission() {
            return "calendar.read";
        }

        @Override
        public List<SearchRecord> read(List<Long> ids) {
            return ids.stream().filter(id -> id == 5 || id == 6)
                    .map(id -> new SearchRecord(id, "Desfile", "#/calendar/" + id, "", "", List.of(), null, "", id == 6 ? 9L : null, false, "")).toList();
        }

        @Override
        public List<Long> ids(long after, int limit) {
            return List.of();
        }
    }

    private static CurrentUser user(long id, String... grants) {
        return new CurrentUser(id, "u" + id, "Usuario " + id, List.of(), Set.of(grants));
    }

    @BeforeEach
    void open() {
        store = new MediaStore(platform.coreSql(), platform.clock(), folder);
        access = new MediaAccess(platform.coreSql(), kinds);
        kinds.addSearchable(activities);
        photo = sent(SENDER);
    }

    @AfterEach
    void close() {
        store.stop();
        platform.close();
    }

    private String sent(CurrentUser by) {
        return CurrentUser.as(by, () -> store.store("foto.txt", new ByteArrayInputStream("Foto".getBytes(StandardCharsets.UTF_8))).id());
    }

    private void attached(CurrentUser by, long activity) {
        CurrentUser.as(by, () -> platform.coreSql().write(session -> {
            access.attach(session, photo, ACTIVITY, activity);
            return true;
        }));
    }

    private void expectSeen(CurrentUser user) {
        assertThat(CurrentUser.as(user, () -> access.readable(photo)).name()).isEqualTo("foto.txt");
    }

    private void expectHidden(CurrentUser user) {
        assertThatThrownBy(() -> CurrentUser.as(user, () -> access.readable(photo))).isInstanceOf(NotFoundException.class).hasMessage("Ese archivo no existe.");
    }

    @Test
    void aFileIsSeenByWhoSentItAndByWhoMaySeeAll() {
        expectSeen(SENDER);
        expectSeen(ARCHIVIST);
        expectHidden(READER);
        expectHidden(STRANGER);
    }

    @Test
    void whoMayReadARecordSeesItsFilesAsLongAsItUsesThem() {
        attached(SENDER, 5);
        expectSeen(READER);
        expectHidden(STRANGER);

        platform.coreSql().run(session -> access.detach(session, photo, ACTIVITY, 5));

        expectHidden(READER);
    }

    @Test
    void aRecordThatIsGoneOrWhoseModuleIsShowsNothing() {
        attached(SENDER, 404);
        expectHidden(READER);
        attached(SENDER, 5);
        kinds.removeSearchable(activities);

        expectHidden(READER);
    }

    @Test
    void aRecordOfAUnitShowsItsFilesToItsPeople() {
        attached(SENDER, 6);

        expectHidden(READER);
        expectSeen(new CurrentUser(8, "u8", "Usuario 8", List.of(), Set.of("calendar.read"), Set.of(9L), Map.of()));
    }

    @Test
    void nobodyAttachesWhatTheyMayNotSee() {
        assertThatThrownBy(() -> attached(STRANGER, 5)).isInstanceOf(InvalidInputException.class);
        expectHidden(READER);

        sent(STRANGER);

        attached(STRANGER, 5);
        expectSeen(STRANGER);
        expectSeen(READER);
    }

    @Test
    void attachingTwiceIsAttachingOnce() {
        attached(SENDER, 5);
        attached(SENDER, 5);

        assertThat(CurrentUser.as(READER, () -> access.usesOf(photo))).containsExactly(new MediaAccess.Use("Actividades", "Desfile", "#/calendar/5"));
        assertThat(CurrentUser.as(STRANGER, () -> access.usesOf(photo))).isEmpty();
    }
}
