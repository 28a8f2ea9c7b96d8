package org.pregon.core.internal.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.place.Place;
import org.pregon.core.place.Places;
import org.pregon.core.table.CsvTable;
import org.pregon.core.text.SpanishText;

/** The departments, provinces and districts of {@code config/ubigeo.csv}, read when somebody first asks. */
@Component(service = Places.class)
public final class ConfiguredPlaces implements Places {
    private final Path file;
    private volatile @Nullable Map<String, Place> loaded;

    @Activate
    public ConfiguredPlaces(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("pregon.home")).orElse("."), "config", "ubigeo.csv"));
    }

    public ConfiguredPlaces(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Place> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    @Override
    public List<Place> search(String typed, Place.Level level, int limit) {
        String key = SpanishText.sought(typed);
        List<Place> candidates = all().values().stream().filter(level::holds).toList();
        if (key.isEmpty()) {
            return candidates.stream().limit(limit).toList();
        }
        List<String> words = List.of(key.split(" "));
        return candidates.stream()
                .filter(place -> rank(place, key, words) >= 0)
                .sorted(Comparator.comparingInt(place -> rank(place, key, words)))
                .limit(limit)
                .toList();
    }

    /** Where the words stand in the name or code, low first; negative when one of them stands nowhere. */
    private static int rank(Place place, String typed, List<String> words) {
        String own = SpanishText.searchKey(place.name());
        String all = own + " " + SpanishText.searchKey(place.within());
        if (place.code().startsWith(typed)) {
            return 0;
        }
        if (!words.stream().allMatch(word -> all.startsWith(word) || all.contains(" " + word))) {
            return -1;
        }
        return own.equals(typed) ? 0 : own.startsWith(typed) ? 1 : own.startsWith(words.get(0)) ? 2 : 3;
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
