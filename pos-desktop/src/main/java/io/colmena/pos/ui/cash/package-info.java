/** The drawer's screens: opening, moving cash, what it should hold, and the count at the end. */
@NullMarked
package io.colmena.pos.ui.cash;

import org.jspecify.annotations.NullMarked;
