/** Taking the money for a ticket. */
@NullMarked
package io.colmena.pos.ui.charge;

import org.jspecify.annotations.NullMarked;
