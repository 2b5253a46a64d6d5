/** Proves, day by day, that the centre says what this branch's own database says. */
@NullMarked
package io.colmena.pos.reconciliation;

import org.jspecify.annotations.NullMarked;
