package org.pregon.core.internal.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.pregon.core.InvalidInputException;

/**
 * A document that is a zip inside. It is unpacked once, into nothing, up to the limit: the sizes that its directory
 * names may lie.
 */
final class OfficeZip {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final Map<String, String> MAIN_PARTS =
            Map.of("word/document.xml", DOCX, "xl/workbook.xml", XLSX, "ppt/presentation.xml", PPTX);
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final int LONGEST_MIMETYPE = 100;
    private static final int LONGEST_CONTENT_TYPES = 1_000_000;

    private final MediaLimits limits;
    private final byte[] buffer = new byte[65_536];
    private long unpacked;

    private OfficeZip(MediaLimits limits) {
        this.limits = limits;
    }

    /** @return its media type; empty for a zip that is no document */
    static String type(Path file, MediaLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new OfficeZip(limits).check(zip);
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new InvalidInputException("file", "El documento está dañado o incompleto. Ábralo en su equipo, guárdelo de nuevo y vuelva a subirlo.");
        }
    }

    private String check(ZipFile zip) throws IOException {
        if (zip.size() > limits.entries()) {
            throw new InvalidInputException("file", "El documento tiene demasiadas partes (" + zip.size() + "). El máximo es " + limits.entries() + ".");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        // What the directory declares is added up first, because that is quick; then what truly comes out.
        within(entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum());
        String type = "";
        for (ZipEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.startsWith("basic/")) {
                throw new InvalidInputException("file", "El documento trae macros (programas). Guárdelo sin macros y vuelva a subirlo.");
            }
            unpack(zip, entry);
            type = MAIN_PARTS.getOrDefault(name, type);
        }
        return type.isEmpty() ? openDocument(zip) : plain(zip, type);
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        long before = unpacked;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                within(unpacked);
                if (unpacked - before > entry.getSize()) {
                    throw new ZipException("an entry is larger than it says");
                }
            }
        }
    }

    private void within(long bytes) {
        if (bytes < 0 || bytes > limits.unpackedMegabytes() * 1_000_000L) {
            throw new InvalidInputException("file", "El documento ocupa más de " + limits.unpackedMegabytes()
                    + " MB al desempaquetarse. Reduzca las imágenes que contiene.");
        }
    }

    /** Templates and documents with macros say so in their list of parts. */
    private static String plain(ZipFile zip, String type) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        String text = types == null ? "" : text(zip, types, LONGEST_CONTENT_TYPES);
        return text.contains(type + ".main+xml") ? type : "";
    }

    private static String openDocument(ZipFile zip) throws IOException {
        ZipEntry named = zip.getEntry("mimetype");
        String type = named == null ? "" : text(zip, named, LONGEST_MIMETYPE).strip();
        return type.startsWith(ODF) ? type : "";
    }

    private static String text(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }
}
