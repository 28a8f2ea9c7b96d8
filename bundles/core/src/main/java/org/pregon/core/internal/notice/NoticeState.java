package org.pregon.core.internal.notice;

import java.util.Arrays;
import java.util.Optional;
import org.pregon.core.workflow.Workflow.Tone;

/** Whether a notice still holds. */
public enum NoticeState {
    SENT("Vigente", Tone.OK),
    WITHDRAWN("Retirado", Tone.NEUTRAL);

    private final String label;
    private final Tone tone;

    NoticeState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    static Optional<NoticeState> of(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equalsIgnoreCase(name)).findFirst();
    }
}
