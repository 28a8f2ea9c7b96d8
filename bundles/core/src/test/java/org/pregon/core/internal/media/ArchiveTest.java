package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.internal.picture.FactReader;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class ArchiveTest {
    private static final Paging NEWEST = Paging.of("-created", null, null, List.of("created"));

    private final TestPlatform platform;

    @TempDir
    private Path folder;

    private MediaStore store;
    private Archive archive;
    private CurrentUser.Scope user;

    ArchiveTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @BeforeEach
    void open() {
        store = new MediaStore(platform.coreSql(), platform.clock(), folder);
        archive = new Archive(platform.coreSql(), platform.audit(), store, new MediaAccess(platform.coreSql(), new Kinds()));
        user = CurrentUser.enter(new CurrentUser(7, "lnaupa", "Lucía Ñaupa", List.of("staff"), Set.of("*.read", "*.write")));
    }

    @AfterEach
    void close() {
        user.close();
        store.stop();
        platform.close();
    }

    private ArchiveView stored(String name, byte[] content) {
        String media = store.store(name, new ByteArrayInputStream(content)).id();
        return archive.get(platform.coreSql().read(session -> session.mapper(ArchiveMapper.class).ofMedia(media).orElseThrow()).id());
    }

    private static Description titled(String title) {
        return new Description(title, "", "", "", "", "", List.of("desfile"), LocalDate.of(2026, 7, 25), "", "", List.of("José Ñahui"), "");
    }

    private List<String> found(String typed, ArchiveKind... kinds) {
        return archive.list(new ArchiveFilter(ListQuery.patterns(typed), List.of(kinds)), NEWEST).items().stream().map(ArchiveView::name).toList();
    }

    @Test
    void aFileBeginsWithWhatItSaysOfItself() {
        ArchiveView photo = stored("plaza.jpg", Photographs.jpeg(6));

        assertThat(photo.description().creator()).isEqualTo(Photographs.SECRET);
        assertThat(photo.file().position()).isNotNull();
        assertThat(photo.picture()).isEqualTo(new Picture(64, 32));
        assertThat(photo.createdBy()).isEqualTo("Lucía Ñaupa");
        assertThat(photo.version()).isOne();
    }

    @Test
    void whatSomebodyWritesIsKeptAndInTheHistoryAndTheOriginalStaysAsItIs() {
        byte[] content = Photographs.jpeg(6);
        ArchiveView photo = stored("plaza.jpg", content);

        ArchiveView after = archive.update(photo.id(), titled("Aniversario"), 1);

        assertThat(after.description()).isEqualTo(titled("Aniversario"));
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.file().description().creator()).as("what the file says").isEqualTo(Photographs.SECRET);
        assertThat(store.path(archive.row(photo.id()).file())).hasBinaryContent(content);
        List<Audit.Entry> history = platform.audit().history(Archive.ENTITY, photo.id(), null).items();
        assertThat(history).hasSize(1).first().matches(entry -> entry.who().equals("Lucía Ñaupa") && entry.changes().stream()
                .anyMatch(change -> change.label().equals("Autor") && change.before().equals(Photographs.SECRET) && change.after().isEmpty()));
    }

    @Test
    void whoWasSecondIsToldSo() {
        long id = stored("plaza.jpg", Photographs.jpeg(1)).id();
        archive.update(id, titled("Uno"), 1);

        assertThatThrownBy(() -> archive.update(id, titled("Dos"), 1)).isInstanceOf(StaleVersionException.class);
        assertThat(archive.get(id).description().title()).isEqualTo("Uno");
        assertThatThrownBy(() -> archive.get(id + 99)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void filesAreFoundByWordPersonAndKind() {
        archive.update(stored("IMG_0001.jpg", Photographs.jpeg(1)).id(), titled("Aniversario de La Convención"), 1);
        stored("Sesión.txt", "Acta".getBytes(StandardCharsets.UTF_8));

        assertThat(found("convencion")).containsExactly("IMG_0001.jpg");
        assertThat(found("nahui desfile")).containsExactly("IMG_0001.jpg");
        assertThat(found("sesion")).containsExactly("Sesión.txt");
        assertThat(found("", ArchiveKind.DOCUMENT)).containsExactly("Sesión.txt");
        assertThat(found("", ArchiveKind.IMAGE, ArchiveKind.DOCUMENT)).hasSize(2);
        assertThat(archive.count(ArchiveFilter.ALL).count()).isEqualTo(2);
    }

    @Test
    void aCopySaysWhatTheOfficeSaysNow() throws IOException {
        long id = stored("plaza.webp", Photographs.webp()).id();
        archive.update(id, titled("Uno"), 1);
        archive.copy(archive.row(id));
        archive.update(id, titled("Dos"), 2);

        Path copy = archive.copy(archive.row(id));

        assertThat(FactReader.read(copy, "image/webp").description()).isEqualTo(titled("Dos"));
        assertThat(new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1)).doesNotContain(Photographs.SECRET);
    }

    @Test
    void theSameFileSentAgainKeepsWhatIsSaidOfIt() {
        long id = stored("plaza.jpg", Photographs.jpeg(1)).id();
        archive.update(id, titled("Uno"), 1);

        assertThat(stored("otra.jpg", Photographs.jpeg(1))).matches(same -> same.id() == id && same.description().title().equals("Uno"));
        assertThat(archive.count(ArchiveFilter.ALL).count()).isOne();
    }

    @Test
    void whatDoesNotFitIsRefusedAndNotDropped() {
        List<String> many = IntStream.range(0, 45).mapToObj(i -> "palabra ".repeat(11) + i).toList();
        ArchiveForm form = new ArchiveForm("", "", "", "", "", "", many, null, "", "", null, "");

        assertThatThrownBy(form::description).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ArchiveForm("", "", "", "", "", "", null, LocalDate.of(1200, 1, 1), "", "", null, "").description())
                .isInstanceOf(InvalidInputException.class);
    }
}
