/** Who works at the branches, as the centre decides it. */
@NullMarked
package io.colmena.central.staff;

import org.jspecify.annotations.NullMarked;
