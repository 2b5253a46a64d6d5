/**
 * How a branch takes its history back from the centre: after a restored backup, or from nothing.
 */
@NullMarked
package io.colmena.pos.recovery;

import org.jspecify.annotations.NullMarked;
