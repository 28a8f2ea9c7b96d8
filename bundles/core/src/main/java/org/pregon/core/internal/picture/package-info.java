/**
 * What pictures are made of beside their pixels: what cameras and programs say in them, copies without it, and copies
 * that say what the office says. Nothing here decodes a pixel, and nothing that a file contains can do harm here.
 */
@NullMarked
package org.pregon.core.internal.picture;

import org.jspecify.annotations.NullMarked;
