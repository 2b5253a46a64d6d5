/** The branch's own journal: appended inside the transaction that it tells of, and verifiable. */
@NullMarked
package io.colmena.pos.journal;

import org.jspecify.annotations.NullMarked;
