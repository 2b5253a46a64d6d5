/** F9: goods that come back against a receipt. */
@NullMarked
package io.colmena.pos.ui.returns;

import org.jspecify.annotations.NullMarked;
