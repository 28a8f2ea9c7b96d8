/**
 * Routes below /api/reporting. Every class says {@code @Path("reporting")}: JAX-RS chooses one class path and never looks
 * into a shorter one, but merges classes whose paths are the same.
 */
@NullMarked
package org.pregon.reporting.rest;

import org.jspecify.annotations.NullMarked;
