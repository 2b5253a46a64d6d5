/** Proves, by branch and business day, that the reports say what the branch's own database says. */
@NullMarked
package io.colmena.central.reconciliation;

import org.jspecify.annotations.NullMarked;
