package org.pregon.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the ground before anything is started, so that what is wrong is said once and in plain words. */
final class Preflight {
    /** The JSON parser says where in either of these ways. */
    private static final Pattern LINE = Pattern.compile("(?:lineNumber|line no)=(\\d+)");

    /** So many are looked at for one to propose. */
    private static final int NEXT_PORTS = 50;

    private Preflight() {}

    static void check(Options options) throws StartRefused {
        durability();
        configuration(options.home().resolve("config"));
        port(options.host(), options.port());
    }

    /**
     * Takes the data directory for this process. The lock ends with the process, however it ends.
     *
     * @return the lock, to be kept
     */
    static FileLock takeData(Path data) throws StartRefused {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(
                    data.resolve("pregon.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException taken) {
            // answered below
        } catch (IOException unwritable) {
            for (Path above = data; above != null; above = above.getParent()) {
                if (Files.isRegularFile(above)) {
                    throw new StartRefused(above + " es un archivo y no una carpeta. Elija con --data la carpeta donde guardar los datos.");
                }
            }
            throw new StartRefused("No se puede escribir en la carpeta de datos " + data
                    + ". Dé permiso de escritura a este usuario o elija otra con --data.");
        }
        throw new StartRefused("Otro Pregón ya usa la carpeta de datos " + data
                + ". Deténgalo, o elija otra carpeta con --data y otro puerto con --port.");
    }

    private static void durability() throws StartRefused {
        if ("test".equals(System.getProperty("derby.system.durability"))) {
            throw new StartRefused("derby.system.durability=test puede perder lo guardado ante un corte. Quite ese ajuste para iniciar.");
        }
    }

    private static void configuration(Path folder) throws StartRefused {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                    reader.read();
                } catch (JsonException | IOException broken) {
                    throw new StartRefused("El archivo de configuración " + file + " no se puede leer: " + reason(broken)
                            + ". Corríjalo o reemplácelo por el original.");
                }
            }
        } catch (IOException absent) {
            throw new StartRefused("No se encuentra la carpeta de configuración " + folder + ". Reinstale Pregón.");
        }
    }

    private static String reason(Exception broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? "no es JSON válido (línea " + line.group(1) + ")" : "no es JSON válido";
    }

    private static void port(String host, int port) throws StartRefused {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new StartRefused("No existe la dirección «" + host + "» en este equipo. Revise --host.");
        } catch (IOException taken) {
            throw new StartRefused("El puerto " + port + " de " + host
                    + " ya está en uso o no está permitido. Elija otro con --port" + free(host, port) + ".");
        }
    }

    /** One that is free now, of the next; nothing when none is. */
    private static String free(String host, int taken) {
        for (int port = taken + 1; port <= Math.min(taken + NEXT_PORTS, 65_535); port++) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(host, port));
                return ", por ejemplo --port " + port;
            } catch (IOException alsoTaken) {
                // the next one
            }
        }
        return "";
    }
}
