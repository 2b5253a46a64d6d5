/** Asking somebody who may to allow what the cashier may not do alone. */
@NullMarked
package io.colmena.pos.ui.approval;

import org.jspecify.annotations.NullMarked;
