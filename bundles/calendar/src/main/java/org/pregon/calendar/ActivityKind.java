package org.pregon.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pregon.core.Labelled;
import org.pregon.core.text.SpanishText;

/** What an activity is. The first word is what staff read; an import file may use any of them. */
public enum ActivityKind implements Labelled {
    CEREMONY("Ceremonia"),
    FLAG_RAISING("Izamiento"),
    SOLEMN_SESSION("Sesión solemne"),
    PRESS_CONFERENCE("Conferencia de prensa"),
    INTERVIEW("Entrevista"),
    PRESS_RELEASE("Nota de prensa"),
    COMMUNIQUE("Comunicado"),
    PUBLICATION("Publicación"),
    COVERAGE("Cobertura"),
    MONITORING("Monitoreo de medios", "Monitoreo"),
    CAMPAIGN("Campaña"),
    OUTREACH("Difusión"),
    TRAINING("Capacitación", "Taller", "Charla"),
    VISIT("Visita", "Visita protocolar", "Visita a obra"),
    MEETING("Reunión", "Reunión de trabajo"),
    PUBLIC_HEARING("Audiencia pública"),
    OTHER("Otra", "Otro");

    private final List<String> words;

    ActivityKind(String... words) {
        this.words = List.of(words);
    }

    @Override
    public String label() {
        return words.get(0);
    }

    /** The kind of that word, however it is spelled, or of that name. */
    public static Optional<ActivityKind> of(String text) {
        String key = SpanishText.searchKey(text);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text.trim())
                        || kind.words.stream().anyMatch(word -> SpanishText.searchKey(word).equals(key)))
                .findFirst();
    }
}
