/** Giving the centre the entries that it does not have yet. */
@NullMarked
package io.colmena.pos.sync;

import org.jspecify.annotations.NullMarked;
