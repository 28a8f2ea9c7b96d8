/** The directory's share of the reports. */
@NullMarked
package org.pregon.directory.report;

import org.jspecify.annotations.NullMarked;
