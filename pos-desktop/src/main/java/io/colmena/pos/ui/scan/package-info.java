/** Telling a scanner from a person by how fast the keys come. */
@NullMarked
package io.colmena.pos.ui.scan;

import org.jspecify.annotations.NullMarked;
