package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.InvalidInputException;
import org.pregon.core.media.MediaFile;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class MediaStoreTest {
    private final TestPlatform platform;

    @TempDir
    private Path folder;

    MediaStoreTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private MediaStore media() {
        return new MediaStore(platform.coreSql(), platform.clock(), folder);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aFileIsKeptAsItCame() throws IOException {
        MediaFile file = media().store("plaza de armas.png", new ByteArrayInputStream(png()));

        assertThat(file.type()).isEqualTo("image/png");
        assertThat(media().find(file.id())).contains(file);
        assertThat(Files.readAllBytes(media().path(file))).isEqualTo(png());
    }

    @Test
    void theSameFileIsStoredOnce() throws IOException {
        MediaFile first = media().store("a.png", new ByteArrayInputStream(png()));
        MediaFile second = media().store("b.png", new ByteArrayInputStream(png()));

        assertThat(second).isEqualTo(first);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void theTypeIsWhatTheContentSaysNotTheName() {
        InputStream page = new ByteArrayInputStream("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> media().store("foto.jpg", page)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aFileOverTheLimitLeavesNothingBehind() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        assertThatThrownBy(() -> media().store("grande.txt", endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Revise el dato señalado.");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
