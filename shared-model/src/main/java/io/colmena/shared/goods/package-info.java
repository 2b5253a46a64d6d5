/** What till and centre both know of goods: their barcodes, and how they are found by name. */
@NullMarked
package io.colmena.shared.goods;

import org.jspecify.annotations.NullMarked;
