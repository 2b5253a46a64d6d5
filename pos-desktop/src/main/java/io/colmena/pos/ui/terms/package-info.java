/** Selling on other terms than the catalogue's. */
@NullMarked
package io.colmena.pos.ui.terms;

import org.jspecify.annotations.NullMarked;
