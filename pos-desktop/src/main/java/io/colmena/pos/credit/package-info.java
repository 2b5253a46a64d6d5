/** What customers pay of what they owe ("abono"). */
@NullMarked
package io.colmena.pos.credit;

import org.jspecify.annotations.NullMarked;
