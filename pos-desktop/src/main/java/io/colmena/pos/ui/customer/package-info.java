/** Who buys: found or created at the till (F7). */
@NullMarked
package io.colmena.pos.ui.customer;

import org.jspecify.annotations.NullMarked;
