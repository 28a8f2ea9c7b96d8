package org.pregon.core.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a kind of record is reviewed. A record begins in the first state.
 *
 * @param id also the name under which its history is audited: {@code press.release}
 * @param read permission of those who may see states, comments and who is looking
 * @param invite permission of those who may ask somebody without an account; empty where that is never done
 */
public record Workflow(String id, String read, String invite, List<State> states, List<Transition> transitions) {

    public Workflow {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        Set<String> known = states.stream().map(State::key).collect(Collectors.toSet());
        for (Transition transition : transitions) {
            if (known.size() != states.size() || !known.containsAll(transition.from()) || !known.contains(transition.to())) {
                throw new IllegalArgumentException("Workflow " + id + ": " + transition.key() + " leads from or to no state");
            }
        }
    }

    public enum Tone {
        NEUTRAL,
        INFO,
        OK,
        WARN,
        BAD
    }

    /**
     * @param label what staff read: {@code En revisión}
     * @param days within which a record should leave this state; 0 for no hurry
     */
    public record State(String key, String label, Tone tone, int days) {}

    /**
     * A step.
     *
     * @param label on its button: {@code Devolver con observaciones}
     * @param comment must be written
     * @param byOther not by anybody who wrote on the record
     * @param byModule taken by the module alone, with what it asks or does besides; on no button and behind no link
     */
    public record Transition(String key, String label, Set<String> from, String to, String permission, boolean comment, boolean byOther,
            boolean byModule) {
        public Transition {
            from = Set.copyOf(from);
        }

        public static Transition of(String key, String label, String from, String to, String permission) {
            return of(key, label, Set.of(from), to, permission);
        }

        public static Transition of(String key, String label, Set<String> from, String to, String permission) {
            return new Transition(key, label, from, to, permission, false, false, false);
        }

        public Transition withComment() {
            return new Transition(key, label, from, to, permission, true, byOther, byModule);
        }

        public Transition byAnother() {
            return new Transition(key, label, from, to, permission, comment, true, byModule);
        }

        public Transition ofModule() {
            return new Transition(key, label, from, to, permission, comment, byOther, true);
        }
    }

    public State first() {
        return states.get(0);
    }

    public State state(String key) {
        return states.stream().filter(state -> state.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Workflow " + id + " has no state " + key));
    }

    /** Whether a record in that state waits for somebody who did not write it. */
    public boolean asksAnother(String state) {
        return transitions.stream().anyMatch(step -> step.byOther() && step.from().contains(state));
    }

    public Transition transition(String key) {
        return transitions.stream().filter(step -> step.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Workflow " + id + " has no step " + key));
    }
}
