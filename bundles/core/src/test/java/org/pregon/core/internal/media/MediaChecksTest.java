package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.internal.media.MediaChecks.Check;
import org.pregon.core.job.JobRun;
import org.pregon.core.media.MediaFile;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class MediaChecksTest {
    private static final JobRun NOW = () -> TestPlatform.NOW;

    private final TestPlatform platform;

    @TempDir
    private Path folder;

    private MediaStore store;
    private MediaChecks checks;

    MediaChecksTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @BeforeEach
    void open() {
        store = new MediaStore(platform.coreSql(), platform.clock(), folder);
        checks = new MediaChecks(platform.coreSql(), platform.clock(), store);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private MediaFile picture(int width) {
        return store.store("foto-" + width + ".png", new ByteArrayInputStream(Samples.image("png", width, 10)));
    }

    private static JobRun counting(List<String> steps) {
        return new JobRun() {
            @Override
            public Instant due() {
                return TestPlatform.NOW;
            }

            @Override
            public void progress(long done, long total) {
                steps.add(done + " of " + total);
            }
        };
    }

    @Test
    void filesAsTheyCameAreSound() {
        MediaFile one = picture(10);
        MediaFile other = picture(11);
        List<String> steps = new ArrayList<>();

        Check check = checks.check(counting(steps));

        assertThat(check.files()).isEqualTo(2);
        assertThat(check.bytes()).isEqualTo(one.bytes() + other.bytes());
        assertThat(check.problems()).isZero();
        assertThat(checks.last()).contains(check);
        assertThat(steps).containsExactly("1 of 2", "2 of 2");
    }

    @Test
    void aChangedAndALostFileAreReportedByName() throws IOException {
        MediaFile changed = picture(10);
        MediaFile lost = picture(11);
        picture(12);
        byte[] content = Files.readAllBytes(store.path(changed));
        content[content.length / 2] ^= 1;
        Files.write(store.path(changed), content);
        Files.delete(store.path(lost));

        Check check = checks.check(NOW);

        assertThat(check.problems()).isEqualTo(2);
        assertThat(checks.last().orElseThrow().findings()).containsExactlyInAnyOrder(
                new Damage(changed.id(), changed.name(), Damage.Kind.CHANGED), new Damage(lost.id(), lost.name(), Damage.Kind.MISSING));
    }

    @Test
    void uploadingItAgainMendsAFile() throws IOException {
        Files.write(store.path(picture(10)), new byte[] {1});
        assertThat(checks.check(NOW).problems()).isEqualTo(1);

        picture(10);

        assertThat(checks.check(NOW).problems()).isZero();
    }

    @Test
    void whatACrashLeftOfAnUploadGoesAfterADay() throws IOException {
        Path old = Files.createFile(folder.resolve("arriving-1.part"));
        Files.setLastModifiedTime(old, FileTime.from(TestPlatform.NOW.minus(Duration.ofHours(25))));
        Path recent = Files.createFile(folder.resolve("arriving-2.part"));
        Files.setLastModifiedTime(recent, FileTime.from(TestPlatform.NOW.minus(Duration.ofHours(1))));

        checks.check(NOW);

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }
}
