/** Who buys at this branch, known by DNI or RUC. */
@NullMarked
package io.colmena.pos.customers;

import org.jspecify.annotations.NullMarked;
