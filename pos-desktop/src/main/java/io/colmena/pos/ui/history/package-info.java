/**
 * The screen that looks back: sales, products, cashiers, hours, payments, stock, counted drawers.
 */
@NullMarked
package io.colmena.pos.ui.history;

import org.jspecify.annotations.NullMarked;
