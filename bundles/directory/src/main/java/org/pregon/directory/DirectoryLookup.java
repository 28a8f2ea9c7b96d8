package org.pregon.directory;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.link.ContactLookup;
import org.pregon.core.link.ContactRef;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;

/** The directory's answers to other modules. */
@Component(service = {ContactLookup.class, DirectoryLookup.class})
public final class DirectoryLookup implements ContactLookup {
    private static final String PREFIX = "institution:";

    private final Institutions institutions;

    @Activate
    public DirectoryLookup(@Reference Institutions institutions) {
        this.institutions = institutions;
    }

    @Override
    public List<ContactRef> search(String words, int limit) {
        InstitutionFilter filter =
                new InstitutionFilter(ListQuery.patterns(words), null, null, null, null, true);
        return institutions.list(filter, Paging.of(null, limit, null, Institutions.SORTS)).items().stream()
                .map(DirectoryLookup::ref)
                .toList();
    }

    @Override
    public Optional<ContactRef> find(String id) {
        return institution(id).map(DirectoryLookup::ref);
    }

    /** The institution that a reference means. */
    public Optional<Institution> institution(String id) {
        return id.matches(PREFIX + "\\d{1,18}") ? institutions.find(Long.parseLong(id.substring(PREFIX.length()))) : Optional.empty();
    }

    private static ContactRef ref(Institution institution) {
        return new ContactRef(PREFIX + institution.id(), institution.name());
    }
}
