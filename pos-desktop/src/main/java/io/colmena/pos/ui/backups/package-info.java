/** The backups of the branch, going back to one, and the way on afterwards. */
@NullMarked
package io.colmena.pos.ui.backups;

import org.jspecify.annotations.NullMarked;
