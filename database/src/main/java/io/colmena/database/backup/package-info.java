/** Backups of an embedded database: one file, whole and looked at, and the way back. */
@NullMarked
package io.colmena.database.backup;

import org.jspecify.annotations.NullMarked;
