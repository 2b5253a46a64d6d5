/** How a branch and the centre prove to each other that they say the same of a day. */
@NullMarked
package io.colmena.shared.reconciliation;

import org.jspecify.annotations.NullMarked;
