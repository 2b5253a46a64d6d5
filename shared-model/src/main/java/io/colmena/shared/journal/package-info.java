/** The hash-chained journal of a branch: entries, heads and the chain rule (docs/journal.md). */
@NullMarked
package io.colmena.shared.journal;

import org.jspecify.annotations.NullMarked;
