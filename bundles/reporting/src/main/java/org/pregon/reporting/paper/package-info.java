/**
 * A printed document as plain data: a letterhead and blocks in reading order. What writes it (PDF, HTML, Word, a
 * workbook) knows nothing of the report it is, and the report knows nothing of formats.
 */
@NullMarked
package org.pregon.reporting.paper;

import org.jspecify.annotations.NullMarked;
