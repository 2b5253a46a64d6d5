/** How the printing of something goes, told to whoever waits for it. */
@NullMarked
package io.colmena.pos.ui.printing;

import org.jspecify.annotations.NullMarked;
