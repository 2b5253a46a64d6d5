/** Who may see and administer what at the centre. */
@NullMarked
package io.colmena.central.people;

import org.jspecify.annotations.NullMarked;
