package org.pregon.directory.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.link.RelatedRecords;
import org.pregon.directory.DirectoryLookup;
import org.pregon.directory.Institution;
import org.pregon.directory.Institutions;

/** The institution behind a reference that another module keeps. */
@Component
public final class InstitutionLinks implements RelatedRecords {
    private final DirectoryLookup lookup;

    @Activate
    public InstitutionLinks(@Reference DirectoryLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String kind() {
        return Institutions.ENTITY;
    }

    @Override
    public List<Long> of(String type, String id, int limit) {
        return type.equals(CONTACT) ? lookup.institution(id).map(Institution::id).stream().toList() : List.of();
    }
}
