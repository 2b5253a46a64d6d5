/** Tables on the screen, and saving one as a file. */
@NullMarked
package io.colmena.pos.ui.tables;

import org.jspecify.annotations.NullMarked;
