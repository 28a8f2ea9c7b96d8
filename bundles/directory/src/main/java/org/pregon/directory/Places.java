package org.pregon.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.table.CsvTable;
import org.pregon.core.text.SpanishText;

/** The departments, provinces and districts of {@code config/ubigeo.csv}, read when somebody first asks. */
@Component(service = Places.class)
public final class Places {
    private final Path file;
    private volatile @Nullable Map<String, Place> loaded;

    @Activate
    public Places(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("pregon.home")).orElse("."), "config", "ubigeo.csv"));
    }

    public Places(Path file) {
        this.file = file;
    }

    /** How many digits a code has. */
    public enum Level {
        DEPARTMENT(2),
        PROVINCE(4),
        DISTRICT(6);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public static Optional<Level> of(String name) {
            return Arrays.stream(values()).filter(level -> level.name().equalsIgnoreCase(name)).findFirst();
        }
    }

    /**
     * @param code UBIGEO of INEI
     * @param within the places around it, nearest first; empty for a department
     */
    public record Place(String code, String name, String within) {
        /** With what is around it; a district of its province's and department's name stands once: "Cusco". */
        String full() {
            if (within.equals(name) || within.startsWith(name + ",")) {
                return within;
            }
            return within.isEmpty() ? name : name + ", " + within;
        }

        /** Where the words stand in the name or code, low first; negative when one of them stands nowhere. */
        private int rank(String typed, List<String> words) {
            String own = SpanishText.searchKey(name);
            String all = own + " " + SpanishText.searchKey(within);
            if (code.startsWith(typed)) {
                return 0;
            }
            if (!words.stream().allMatch(word -> all.startsWith(word) || all.contains(" " + word))) {
                return -1;
            }
            return own.equals(typed) ? 0 : own.startsWith(typed) ? 1 : own.startsWith(words.get(0)) ? 2 : 3;
        }
    }

    /** Name of a place with those around it, empty when the code is not known: new districts come before new lists. */
    public String name(String code) {
        Place place = all().get(code);
        return place == null ? "" : place.full();
    }

    /** Places of a level by the beginnings of their names, or of their code; the best first, all when nothing is typed. */
    public List<Place> search(String typed, Level level, int limit) {
        String key = SpanishText.searchKey(typed);
        List<Place> candidates = all().values().stream().filter(place -> place.code().length() == level.digits).toList();
        if (key.isEmpty()) {
            return candidates.stream().limit(limit).toList();
        }
        List<String> words = List.of(key.split(" "));
        return candidates.stream()
                .filter(place -> place.rank(key, words) >= 0)
                .sorted(Comparator.comparingInt(place -> place.rank(key, words)))
                .limit(limit)
                .toList();
    }

    private Map<String, Place> all() {
        Map<String, Place> now = loaded;
        if (now == null) {
            now = read();
            loaded = now;
        }
        return now;
    }

    /** Every place stands below those around it. */
    private Map<String, Place> read() {
        try {
            Map<String, Place> places = new LinkedHashMap<>();
            for (CsvTable.Row row : CsvTable.read(Files.readAllBytes(file)).rows()) {
                String code = row.get("codigo");
                Place around = code.length() > 2 ? places.get(code.substring(0, code.length() - 2)) : null;
                places.put(code, new Place(code, row.get("nombre"), around == null ? "" : around.full()));
            }
            return places;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
