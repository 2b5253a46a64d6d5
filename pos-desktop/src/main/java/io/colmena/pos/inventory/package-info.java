/** Stock levels and the movements that explain them. */
@NullMarked
package io.colmena.pos.inventory;

import org.jspecify.annotations.NullMarked;
