package org.pregon.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a signed document. A module asks for it whenever it shows its record, and keeps no copy.
 *
 * @param since when it was declared void or replaced; null while it is valid
 * @param by who declared it void
 * @param reason why it is void
 * @param successor null unless another was signed in its place
 */
public record Standing(DocumentState state, @Nullable Instant since, @Nullable String by, @Nullable String reason, @Nullable Successor successor) {}
