/** What the branch sells: products, barcodes, categories, search. */
@NullMarked
package io.colmena.pos.catalog;

import org.jspecify.annotations.NullMarked;
