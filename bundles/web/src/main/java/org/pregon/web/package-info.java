/** Serves the shell and every module's screens. Exports nothing: screens meet it in the browser. */
@NullMarked
package org.pregon.web;

import org.jspecify.annotations.NullMarked;
