/** The drawer: cash sessions from the counted float to the blind count at the end. */
@NullMarked
package io.colmena.pos.cash;

import org.jspecify.annotations.NullMarked;
