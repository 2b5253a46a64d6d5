/** Who did what that not everybody may, and who allowed it. */
@NullMarked
package io.colmena.pos.audit;

import org.jspecify.annotations.NullMarked;
