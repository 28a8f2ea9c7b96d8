/** Review and approval: states, who may move a record on, and what was said on the way. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.workflow;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
