/** Every node's own Lucene index over the records of all modules, and what follows their changes into it. */
@NullMarked
package org.pregon.core.internal.search;

import org.jspecify.annotations.NullMarked;
