/** The one bundle of the tests inside the framework. */
@NullMarked
package org.pregon.itest.probe;

import org.jspecify.annotations.NullMarked;
