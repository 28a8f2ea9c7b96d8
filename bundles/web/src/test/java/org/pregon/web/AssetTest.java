package org.pregon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetTest {

    private static final byte[] SCRIPT = "export const a = 1;\n".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Test
    void aScriptIsCompressedWithoutLosingAByte() throws IOException {
        Asset asset = Asset.of("pieces/list.js", SCRIPT);

        assertThat(asset.type()).isEqualTo("text/javascript; charset=utf-8");
        assertThat(asset.gzip().length).isBetween(1, SCRIPT.length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(asset.gzip())).readAllBytes()).isEqualTo(SCRIPT);
    }

    @Test
    void aPictureIsNotCompressedTwice() {
        byte[] noise = new byte[500];
        new Random(7).nextBytes(noise);

        assertThat(Asset.of("escudo.png", noise).gzip()).isEmpty();
    }

    @Test
    void anUnknownEndingIsNeverSomethingThatABrowserRuns() {
        assertThat(Asset.of("ui/thing.xhtml", SCRIPT).type()).isEqualTo("application/octet-stream");
        assertThat(Asset.of("no-ending", SCRIPT).type()).isEqualTo("application/octet-stream");
    }

    @Test
    void theTagFollowsTheContent() {
        assertThat(Asset.of("a.js", SCRIPT).etag()).isEqualTo(Asset.of("b.js", SCRIPT).etag());
        assertThat(Asset.of("a.js", "other".getBytes(StandardCharsets.UTF_8)).etag()).isNotEqualTo(Asset.of("a.js", SCRIPT).etag());
    }
}
