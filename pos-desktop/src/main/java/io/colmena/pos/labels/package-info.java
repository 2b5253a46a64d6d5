/** Price labels for shelves and goods, on sheets of A4 or on the receipt printer. */
@NullMarked
package io.colmena.pos.labels;

import org.jspecify.annotations.NullMarked;
