/** The screen that sells: scan or search, ticket, total. */
@NullMarked
package io.colmena.pos.ui.checkout;

import org.jspecify.annotations.NullMarked;
