package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.internal.media.Uploads.Progress;
import org.pregon.core.rest.StorageFullException;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class UploadsTest {
    private static final CurrentUser ANA = new CurrentUser(7, "ana", "Ana Huamán", List.of(), Set.of("core.write"));
    private static final CurrentUser LUIS = new CurrentUser(8, "luis", "Luis Quispe", List.of(), Set.of("core.write"));
    private static final byte[] VIDEO = video(200_000);

    private final TestPlatform platform;
    private final CurrentUser.Scope ana = CurrentUser.enter(ANA);

    @TempDir
    private Path folder;

    UploadsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @AfterEach
    void close() {
        ana.close();
        platform.close();
    }

    /** Made anew each time, as after a restart: what counts is on the disk. */
    private Uploads uploads() {
        return new Uploads(media(), platform.clock());
    }

    private MediaStore media() {
        return new MediaStore(platform.coreSql(), platform.clock(), folder);
    }

    @Test
    void aFileInThreePartsIsStoredAsIfItHadComeAtOnce() throws IOException {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        assertThat(uploads().append(begun.id(), 0, part(0, 70_000)).offset()).isEqualTo(70_000);
        assertThat(uploads().append(begun.id(), 70_000, part(70_000, 150_000)).file()).isNull();

        Progress done = uploads().append(begun.id(), 150_000, part(150_000, VIDEO.length));

        assertThat(done.file()).isEqualTo(media().store("otra vez.mp4", new ByteArrayInputStream(VIDEO)));
        assertThat(done.file().name()).isEqualTo("entrevista.mp4");
        assertThat(done.file().createdBy()).isEqualTo("Ana Huamán");
        assertThat(media().path(done.file())).hasBinaryContent(VIDEO);
        assertThat(uploads().open()).isEmpty();
    }

    @Test
    void whatCameBeforeACutStays() throws IOException {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        InputStream cut = new SequenceInputStream(part(0, 100_001), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> uploads().append(begun.id(), 0, cut)).isInstanceOf(CutShort.class);

        assertThat(uploads().find(begun.id()).offset()).isEqualTo(100_001);
        assertThat(uploads().append(begun.id(), 100_001, part(100_001, VIDEO.length)).file()).isNotNull();
    }

    @Test
    void aPartThatDoesNotBeginWhereTheFileEndsChangesNothing() {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        uploads().append(begun.id(), 0, part(0, 100));

        assertThatThrownBy(() -> uploads().append(begun.id(), 50, part(50, 300))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> uploads().append(begun.id(), 200, part(200, 300))).isInstanceOf(ConflictException.class);
        assertThat(uploads().find(begun.id()).offset()).isEqualTo(100);
    }

    @Test
    void aSenderWhoWasTakenOverWritesNoMore() {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        Uploads node = uploads();
        InputStream hanging = new SequenceInputStream(part(0, 100), new InputStream() {
            private boolean given;

            @Override
            public int read() {
                // Meanwhile the same browser is back with a new connection.
                node.append(begun.id(), 100, part(100, 500));
                given = true;
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (given) {
                    return -1;
                }
                read();
                System.arraycopy(VIDEO, 100, buffer, offset, 10);
                return 10;
            }
        });

        assertThatThrownBy(() -> node.append(begun.id(), 0, hanging)).isInstanceOf(ConflictException.class);
        assertThat(node.find(begun.id()).offset()).isEqualTo(500);
    }

    @Test
    void whoMissedTheLastAnswerIsToldAgain() {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        Progress done = uploads().append(begun.id(), 0, part(0, VIDEO.length));

        assertThat(uploads().find(begun.id())).isEqualTo(done);
        assertThat(uploads().append(begun.id(), VIDEO.length, part(0, 0))).isEqualTo(done);
    }

    @Test
    void aFileThatIsWholeButWasNotStoredIsStoredByAnEmptyPart() throws IOException {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        Files.write(folder.resolve("uploads").resolve(begun.id() + ".part"), VIDEO);

        assertThat(uploads().append(begun.id(), VIDEO.length, part(0, 0)).file()).isNotNull();
    }

    @Test
    void aSizeThatIsNotAllowedIsRefusedBeforeAByteIsSent() throws IOException {
        assertThatThrownBy(() -> uploads().begin("foto.jpg", 20_000_001, "")).satisfies(saying("20 MB"));
        assertThatThrownBy(() -> uploads().begin("algo", 500_000_001, "")).satisfies(saying("500 MB"));
        assertThatThrownBy(() -> uploads().begin("foto.jpg", 0, "")).satisfies(saying("vacío"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLieAboutTheTypeEndsWithTheFirstBytesAndLeavesNothing() throws IOException {
        byte[] program = new byte[70_000];
        program[0] = 'M';
        program[1] = 'Z';
        Progress begun = uploads().begin("foto.mp4", 400_000_000, "");

        assertThatThrownBy(() -> uploads().append(begun.id(), 0, new ByteArrayInputStream(program))).satisfies(saying("no se admite"));
        assertThat(kept()).isEmpty();
        assertThatThrownBy(() -> uploads().find(begun.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPictureUnderAVideosNameIsHeldToAPicturesLimit() {
        byte[] picture = Arrays.copyOf(Samples.image("png", 4, 3), 70_000);
        Progress begun = uploads().begin("grande.mp4", 30_000_000, "");

        assertThatThrownBy(() -> uploads().append(begun.id(), 0, new ByteArrayInputStream(picture))).satisfies(saying("20 MB"));
    }

    @Test
    void bombsAreFoundAtTheEndAsInOneGo() throws IOException {
        byte[] bomb = Samples.pngClaiming(60_000, 60_000);
        Progress begun = uploads().begin("bomba.png", bomb.length, "");

        assertThatThrownBy(() -> uploads().append(begun.id(), 0, new ByteArrayInputStream(bomb))).satisfies(saying("megapíxeles"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void moreThanWasAnnouncedIsRefused() {
        Progress begun = uploads().begin("entrevista.mp4", 1000, "");

        assertThatThrownBy(() -> uploads().append(begun.id(), 0, part(0, 1001))).satisfies(saying("más de lo que se anunció"));
    }

    @Test
    void everybodySeesAndEndsOnlyTheirOwn() {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "entrevista.mp4:200000:17");

        CurrentUser.as(LUIS, () -> {
            assertThat(uploads().open()).isEmpty();
            assertThatThrownBy(() -> uploads().find(begun.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> uploads().append(begun.id(), 0, part(0, 9))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> uploads().cancel(begun.id())).isInstanceOf(NotFoundException.class);
            return "";
        });
        assertThat(uploads().open()).containsExactly(begun);
    }

    @Test
    void anIdIsNoPath() throws IOException {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        Files.copy(folder.resolve("uploads").resolve(begun.id() + ".json"), folder.resolve("x.json"));

        assertThatThrownBy(() -> uploads().find("../x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCancelledFileLeavesNothing() throws IOException {
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        uploads().append(begun.id(), 0, part(0, 5000));

        uploads().cancel(begun.id());

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatNobodyGoesOnWithIsRemovedAfterThreeDays() throws IOException {
        Progress left = uploads().begin("dejado.mp4", VIDEO.length, "");
        Progress slow = uploads().begin("lento.mp4", VIDEO.length, "");
        Progress done = uploads().begin("entrevista.mp4", VIDEO.length, "");
        uploads().append(done.id(), 0, part(0, VIDEO.length));
        TestPlatform later = new TestPlatform(TestDatabase.DERBY, java.time.Clock.offset(platform.clock(), Duration.ofDays(4)));
        try (later) {
            Files.setLastModifiedTime(part(left), FileTime.from(platform.clock().instant()));
            Files.setLastModifiedTime(part(slow), FileTime.from(later.clock().instant().minusSeconds(60)));
            Uploads then = new Uploads(media(), later.clock());

            assertThat(then.sweep()).isEqualTo(2);

            assertThat(then.open()).extracting(Progress::id).containsExactly(slow.id());
        }
        assertThat(media().path(media().store("a.mp4", new ByteArrayInputStream(VIDEO)))).exists();
    }

    @Test
    void aFullDiskRefusesAtTheAnnouncementAndKeepsWhatCame() {
        MediaStore full = new MediaStore(platform.coreSql(), platform.clock(), folder, () -> MediaLimits.USUAL, Long.MAX_VALUE / 2);
        Uploads crowded = new Uploads(full, platform.clock());
        Progress begun = uploads().begin("entrevista.mp4", VIDEO.length, "");
        uploads().append(begun.id(), 0, part(0, 5000));

        assertThatThrownBy(() -> crowded.begin("b.mp4", 1000, "")).isInstanceOf(StorageFullException.class);
        assertThatThrownBy(() -> crowded.append(begun.id(), 5000, part(5000, 9000))).isInstanceOf(StorageFullException.class);
        assertThat(uploads().append(begun.id(), 5000, part(5000, VIDEO.length)).file()).isNotNull();
    }

    private Path part(Progress upload) {
        return folder.resolve("uploads").resolve(upload.id() + ".part");
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(VIDEO, from, to - from);
    }

    private static byte[] video(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        byte[] head = {0, 0, 0, 0x18, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm'};
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static Consumer<Throwable> saying(String words) {
        return refused -> assertThat(refused).isInstanceOfSatisfying(InvalidInputException.class,
                invalid -> assertThat(invalid.errors().get(0).message()).contains(words));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
