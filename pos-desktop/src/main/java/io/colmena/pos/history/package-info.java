/** Looking back: what was sold, by whom, when and how it was paid; and what the shelves lack. */
@NullMarked
package io.colmena.pos.history;

import org.jspecify.annotations.NullMarked;
