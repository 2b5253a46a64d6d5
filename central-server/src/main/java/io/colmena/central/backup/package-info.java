/** What a backup of the centre must hold. */
@NullMarked
package io.colmena.central.backup;

import org.jspecify.annotations.NullMarked;
