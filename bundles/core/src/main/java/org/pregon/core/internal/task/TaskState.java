package org.pregon.core.internal.task;

import java.util.Arrays;
import java.util.Optional;
import org.pregon.core.workflow.Workflow.Tone;

/** How far a task is. */
public enum TaskState {
    PENDING("Pendiente", Tone.INFO),
    /** The one who gave it has yet to accept the answer. */
    ANSWERED("Respondido", Tone.WARN),
    CLOSED("Conforme", Tone.OK),
    CANCELLED("Anulado", Tone.NEUTRAL);

    private final String label;
    private final Tone tone;

    TaskState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    static Optional<TaskState> of(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equalsIgnoreCase(name)).findFirst();
    }
}
