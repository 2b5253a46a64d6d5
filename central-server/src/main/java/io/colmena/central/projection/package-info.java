/** Turns journal entries into the tables that reports read. */
@NullMarked
package io.colmena.central.projection;

import org.jspecify.annotations.NullMarked;
