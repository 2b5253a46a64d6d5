/** Answers questions from the projected tables, and says up to when the answers are complete. */
@NullMarked
package io.colmena.central.reports;

import org.jspecify.annotations.NullMarked;
