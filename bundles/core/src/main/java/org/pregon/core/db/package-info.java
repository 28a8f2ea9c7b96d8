/** Transactions as lambdas over one module's mappers, on Derby and PostgreSQL alike. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.db;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
