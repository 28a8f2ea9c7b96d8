/** The tables {@code reporting_…}. */
@NullMarked
package org.pregon.reporting.db;

import org.jspecify.annotations.NullMarked;
