package org.pregon.core.person;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.SpanishText;

/**
 * Whose data is asked for.
 *
 * @param name words of which each must be a word of the name that is kept; empty where only the address is known
 * @param email empty where only the name is known
 */
public record Person(String name, String email) {
    public Person {
        name = SpanishText.searchKey(name);
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a text that is kept, a name or a list of names, is about them. */
    public boolean named(@Nullable String text) {
        if (name.isEmpty() || text == null) {
            return false;
        }
        return Arrays.asList(SpanishText.searchKey(text).split(" ")).containsAll(Arrays.asList(name.split(" ")));
    }

    public boolean reached(@Nullable String address) {
        return !email.isEmpty() && address != null && address.strip().toLowerCase(Locale.ROOT).equals(email);
    }
}
