/** The products of the branch: finding, creating and changing them, and correcting their stock. */
@NullMarked
package io.colmena.pos.ui.products;

import org.jspecify.annotations.NullMarked;
