/** A paper as a Word document that can be edited: real headings, lists and tables. */
@NullMarked
package org.pregon.reporting.docx;

import org.jspecify.annotations.NullMarked;
