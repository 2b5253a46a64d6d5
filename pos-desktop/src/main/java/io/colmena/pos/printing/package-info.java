/**
 * The receipt on paper: what it says, how printers and files take it, and what may go wrong on the
 * way. Nothing here is ever part of a sale's transaction.
 */
@NullMarked
package io.colmena.pos.printing;

import org.jspecify.annotations.NullMarked;
