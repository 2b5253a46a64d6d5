/** The chain's catalogue and prices, which the centre alone writes. */
@NullMarked
package io.colmena.central.catalog;

import org.jspecify.annotations.NullMarked;
