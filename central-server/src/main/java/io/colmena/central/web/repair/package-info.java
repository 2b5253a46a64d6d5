/** The pages on which entries in quarantine are looked at, tried again and corrected. */
@NullMarked
package io.colmena.central.web.repair;

import org.jspecify.annotations.NullMarked;
