package org.pregon.directory.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pregon.core.place.Places;
import org.pregon.directory.Institution;

/**
 * An institution with the words for its kind, scope and place, so that a screen need not know them.
 *
 * @param place empty when its UBIGEO is none or unknown
 */
public record InstitutionView(@JsonUnwrapped Institution institution, String kindLabel, String scopeLabel, String place) {
    static InstitutionView of(Institution institution, Places places) {
        return new InstitutionView(institution, institution.kind().label(), institution.scope().label(),
                places.name(institution.ubigeo()));
    }
}
