package org.pregon.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.Labelled;
import org.pregon.core.text.SpanishText;

/** How far an activity is, and where it may go from there: the whole state machine stands here. */
public enum ActivityState implements Labelled {
    PLANNED("Programada"),
    UNDER_WAY("En ejecución"),
    /** Done, with its result written. */
    DONE("Concluida"),
    /** Done and judged; its record is closed. */
    EVALUATED("Evaluada"),
    /** Will not happen, with the reason written. */
    CANCELLED("Cancelada");

    private final String label;

    ActivityState(String label) {
        this.label = label;
    }

    /**
     * One step that may be taken.
     *
     * @param action what the button says
     * @param asks what must be written to take it, null when nothing
     */
    public record Step(ActivityState to, String action, @Nullable String asks) {}

    private static final String REASON = "Motivo de la cancelación";

    /** The steps from here, the usual one first. */
    public List<Step> steps() {
        Step cancel = new Step(CANCELLED, "Cancelar actividad", REASON);
        return switch (this) {
            case PLANNED -> List.of(new Step(UNDER_WAY, "Iniciar", null), cancel);
            case UNDER_WAY -> List.of(
                    new Step(DONE, "Concluir", "Resultado"), new Step(PLANNED, "Volver a programada", null), cancel);
            case DONE -> List.of(new Step(EVALUATED, "Evaluar", "Evaluación"), new Step(UNDER_WAY, "Reabrir", null));
            case EVALUATED -> List.of(new Step(DONE, "Reabrir evaluación", null));
            case CANCELLED -> List.of(new Step(PLANNED, "Volver a programar", null));
        };
    }

    /** Whether a step from here judges the work, or takes the judgement back: {@code calendar.approve}. */
    public boolean judges(Step step) {
        return this == EVALUATED || step.to() == EVALUATED;
    }

    public Optional<Step> step(ActivityState to) {
        return steps().stream().filter(step -> step.to() == to).findFirst();
    }

    /** Whether it still has to be done, and so can be late. */
    public boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }

    /** Whether what it says may still be corrected. */
    public boolean editable() {
        return open() || this == DONE;
    }

    /** Whether it took place. */
    public boolean happened() {
        return this == DONE || this == EVALUATED;
    }

    @Override
    public String label() {
        return label;
    }

    /** The state of that label, however it is spelled, or of that name. */
    public static Optional<ActivityState> of(String text) {
        String key = SpanishText.searchKey(text);
        return Arrays.stream(values())
                .filter(state -> SpanishText.searchKey(state.label).equals(key) || state.name().equalsIgnoreCase(text.trim()))
                .findFirst();
    }
}
