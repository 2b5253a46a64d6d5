/** Putting a ticket aside, and bringing one back. */
@NullMarked
package io.colmena.pos.ui.hold;

import org.jspecify.annotations.NullMarked;
