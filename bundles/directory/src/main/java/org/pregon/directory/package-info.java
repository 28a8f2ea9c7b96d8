/**
 * The institutional directory: institutions, their posts, and who holds each post when. The records are the domain, the
 * plain classes beside them its rules.
 */
@NullMarked
package org.pregon.directory;

import org.jspecify.annotations.NullMarked;
