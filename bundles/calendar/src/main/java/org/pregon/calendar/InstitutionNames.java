package org.pregon.calendar;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.InvalidInputException;
import org.pregon.core.link.ContactLookup;
import org.pregon.core.link.ContactRef;

/** The institutions an activity may be related to, while the directory is there to be asked. */
@Component(service = InstitutionNames.class)
public class InstitutionNames {
    // Optional and dynamic, hence a field: activities are kept with and without a directory.
    private volatile @Nullable ContactLookup directory;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setDirectory(ContactLookup found) {
        directory = found;
    }

    void unsetDirectory(ContactLookup gone) {
        if (directory == gone) {
            directory = null;
        }
    }

    public boolean available() {
        return directory != null;
    }

    /** Empty without a directory. */
    public List<ContactRef> search(String words, int limit) {
        ContactLookup asked = directory;
        return asked == null ? List.of() : asked.search(words, limit);
    }

    /**
     * The institution as it is called today; as it was called before, when the directory cannot say.
     *
     * @param before what the activity had
     */
    @Nullable ContactRef resolve(@Nullable String id, @Nullable ContactRef before) {
        if (id == null) {
            return null;
        }
        ContactLookup asked = directory;
        Optional<ContactRef> today = asked == null ? Optional.empty() : asked.find(id);
        if (today.isPresent()) {
            return today.get();
        }
        if (before != null && before.id().equals(id)) {
            return before;
        }
        throw new InvalidInputException("institutionId", asked == null
                ? "El directorio no está disponible ahora. Deje la institución en blanco."
                : "Esa institución ya no está en el directorio. Elija otra.");
    }
}
