/** What a backup of a branch must hold. */
@NullMarked
package io.colmena.pos.backup;

import org.jspecify.annotations.NullMarked;
