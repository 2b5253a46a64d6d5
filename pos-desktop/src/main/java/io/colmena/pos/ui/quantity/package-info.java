/** Asking how many, or how much it weighs. */
@NullMarked
package io.colmena.pos.ui.quantity;

import org.jspecify.annotations.NullMarked;
