/** Exact amounts: money, quantities and the tax that is inside a price. */
@NullMarked
package io.colmena.shared.money;

import org.jspecify.annotations.NullMarked;
