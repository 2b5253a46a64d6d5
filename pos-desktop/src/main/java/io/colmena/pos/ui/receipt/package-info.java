/** Looking at a receipt, right after the sale or later. */
@NullMarked
package io.colmena.pos.ui.receipt;

import org.jspecify.annotations.NullMarked;
