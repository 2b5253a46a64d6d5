/** What a journal entry can say: named, versioned facts that happened at a branch. */
@NullMarked
package io.colmena.shared.facts;

import org.jspecify.annotations.NullMarked;
