package org.pregon.directory.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.pregon.directory.Institution;

/** An institution with the words for its kind and scope, so that a screen need not know them. */
public record InstitutionView(@JsonUnwrapped Institution institution, String kindLabel, String scopeLabel) {
    static InstitutionView of(Institution institution) {
        return new InstitutionView(institution, institution.kind().label(), institution.scope().label());
    }
}
