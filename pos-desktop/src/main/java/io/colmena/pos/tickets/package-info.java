/** Tickets that are not sales yet: the one on each till's screen, and those that wait. */
@NullMarked
package io.colmena.pos.tickets;

import org.jspecify.annotations.NullMarked;
