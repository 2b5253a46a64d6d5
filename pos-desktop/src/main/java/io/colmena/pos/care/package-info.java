/** Looking after a branch: its settings, its backups, and the way back to one of them. */
@NullMarked
package io.colmena.pos.care;

import org.jspecify.annotations.NullMarked;
