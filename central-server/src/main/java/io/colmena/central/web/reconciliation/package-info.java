/** The page that shows, day by day, whether a branch and the centre say the same. */
@NullMarked
package io.colmena.central.web.reconciliation;

import org.jspecify.annotations.NullMarked;
