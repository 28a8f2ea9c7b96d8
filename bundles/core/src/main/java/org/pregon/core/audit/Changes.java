package org.pregon.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pregon.core.audit.Audit.Change;

/** The fields in which two states of a record differ. */
public record Changes(List<Change> fields) {
    /** For actions that change no field worth showing. */
    public static final Changes NONE = new Changes(List.of());

    public Changes {
        fields = List.copyOf(fields);
    }

    /** @param before null when the record is new, {@code after} null when it goes */
    public static <T> Builder<T> between(@Nullable T before, @Nullable T after) {
        return new Builder<>(before, after);
    }

    public static final class Builder<T> {
        private final @Nullable T before;
        private final @Nullable T after;
        private final List<Change> fields = new ArrayList<>();

        private Builder(@Nullable T before, @Nullable T after) {
            this.before = before;
            this.after = after;
        }

        /** Compares one field, as the text that staff would read. */
        public Builder<T> field(String name, String label, Function<T, ? extends @Nullable Object> value) {
            String old = text(before, value);
            String now = text(after, value);
            if (!old.equals(now)) {
                fields.add(new Change(name, label, old, now));
            }
            return this;
        }

        private static <T> String text(@Nullable T state, Function<T, ? extends @Nullable Object> value) {
            return state == null ? "" : Objects.toString(value.apply(state), "");
        }

        public Changes build() {
            return new Changes(fields);
        }
    }
}
