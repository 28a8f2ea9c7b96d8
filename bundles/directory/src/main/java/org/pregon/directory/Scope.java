package org.pregon.directory;

import java.util.Arrays;
import java.util.Optional;
import org.pregon.core.Labelled;
import org.pregon.core.text.SpanishText;

/** How far an institution reaches. */
public enum Scope implements Labelled {
    DISTRICT("Distrital"),
    PROVINCIAL("Provincial"),
    REGIONAL("Regional"),
    NATIONAL("Nacional"),
    INTERNATIONAL("Internacional");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The scope of that label, however it is spelled, or of that name. */
    public static Optional<Scope> of(String text) {
        String key = SpanishText.searchKey(text);
        return Arrays.stream(values())
                .filter(scope -> SpanishText.searchKey(scope.label).equals(key) || scope.name().equalsIgnoreCase(text.trim()))
                .findFirst();
    }
}
