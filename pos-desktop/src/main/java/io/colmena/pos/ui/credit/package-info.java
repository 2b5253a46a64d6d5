/** The customers of the branch, what they owe, and what they pay of it. */
@NullMarked
package io.colmena.pos.ui.credit;

import org.jspecify.annotations.NullMarked;
