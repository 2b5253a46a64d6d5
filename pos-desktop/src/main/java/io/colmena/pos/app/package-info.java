/** The programs of a branch and their composition root. */
@NullMarked
package io.colmena.pos.app;

import org.jspecify.annotations.NullMarked;
