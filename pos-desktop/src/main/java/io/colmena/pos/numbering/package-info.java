/**
 * Numbers that are never given twice: counters are rows, incremented inside the transaction that
 * uses them.
 */
@NullMarked
package io.colmena.pos.numbering;

import org.jspecify.annotations.NullMarked;
