/** The tiles of goods without a barcode. */
@NullMarked
package io.colmena.pos.ui.favourites;

import org.jspecify.annotations.NullMarked;
