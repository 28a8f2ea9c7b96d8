/** States of records, their steps, and links for approvers without an account. */
@NullMarked
package org.pregon.core.internal.workflow;

import org.jspecify.annotations.NullMarked;
