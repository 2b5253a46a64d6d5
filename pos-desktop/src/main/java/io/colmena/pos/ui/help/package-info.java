/** The keys, on one page. */
@NullMarked
package io.colmena.pos.ui.help;

import org.jspecify.annotations.NullMarked;
