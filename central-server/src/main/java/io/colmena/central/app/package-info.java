/** The programs of the centre and their composition root. */
@NullMarked
package io.colmena.central.app;

import org.jspecify.annotations.NullMarked;
