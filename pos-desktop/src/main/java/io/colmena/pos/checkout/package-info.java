/** From an open ticket to a committed sale and its receipt. */
@NullMarked
package io.colmena.pos.checkout;

import org.jspecify.annotations.NullMarked;
