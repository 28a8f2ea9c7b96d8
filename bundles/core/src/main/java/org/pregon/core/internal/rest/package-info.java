/** The REST frame: guards, JSON, problems, the description of what is installed. */
@NullMarked
package org.pregon.core.internal.rest;

import org.jspecify.annotations.NullMarked;
