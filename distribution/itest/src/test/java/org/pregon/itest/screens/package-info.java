/** Pregón as people see it: in a browser, by mouse, by keyboard, on a phone. */
@NullMarked
package org.pregon.itest.screens;

import org.jspecify.annotations.NullMarked;
