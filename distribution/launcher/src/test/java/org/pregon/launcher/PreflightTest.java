package org.pregon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the ground is said with the way out of it. */
class PreflightTest {
    @TempDir
    Path folder;

    @Test
    void dataThatIsAFileIsSaidToBeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("datos"), "");

        assertThatThrownBy(() -> Preflight.takeData(file)).isInstanceOf(StartRefused.class).hasMessageContaining("es un archivo y no una carpeta");
        assertThatThrownBy(() -> Preflight.takeData(file.resolve("dentro"))).isInstanceOf(StartRefused.class).hasMessageStartingWith(file.toString());
    }

    @Test
    void thePortThatIsProposedIsFree() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        InetAddress here = InetAddress.getByName("127.0.0.1");
        try (ServerSocket taken = twoInARow(here); ServerSocket next = new ServerSocket(taken.getLocalPort() + 1, 1, here)) {
            StartRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(StartRefused.class,
                    () -> Preflight.check(Options.parse(folder, "--port", "" + taken.getLocalPort())));

            assertThat(refused).hasMessageContaining("ya está en uso").hasMessageContaining("--port ");
            String proposed = refused.getMessage().replaceAll(".*por ejemplo --port (\\d+)\\.", "$1");
            assertThat(Integer.parseInt(proposed)).isGreaterThan(next.getLocalPort());
            new ServerSocket(Integer.parseInt(proposed), 1, here).close();
        }
    }

    /** A port whose neighbour is free, too. */
    private static ServerSocket twoInARow(InetAddress here) throws IOException {
        for (int port = 18_440; port < 18_455; port++) {
            try {
                ServerSocket one = new ServerSocket(port, 1, here);
                try (ServerSocket two = new ServerSocket(port + 1, 1, here)) {
                    assertThat(two.isBound()).isTrue();
                    return one;
                } catch (IOException taken) {
                    one.close();
                }
            } catch (IOException taken) {
                // the next pair
            }
        }
        throw new IOException("No two ports in a row are free");
    }
}
