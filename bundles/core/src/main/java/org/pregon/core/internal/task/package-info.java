/** Tasks: who was told to do what until when, and what they answered. */
@NullMarked
package org.pregon.core.internal.task;

import org.jspecify.annotations.NullMarked;
