/** Goods that come back against a receipt, and the money that goes back for them. */
@NullMarked
package io.colmena.pos.returns;

import org.jspecify.annotations.NullMarked;
