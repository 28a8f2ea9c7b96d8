/**
 * What every kind of record has alike: a list with filters, orders and pages, a count, files of it, versions, history, a place
 * in the search, and the routes to all of this. A module describes its kind and writes what is its own.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
