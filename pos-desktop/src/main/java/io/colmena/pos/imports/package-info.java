/** Bringing products and history from files of earlier systems. */
@NullMarked
package io.colmena.pos.imports;

import org.jspecify.annotations.NullMarked;
