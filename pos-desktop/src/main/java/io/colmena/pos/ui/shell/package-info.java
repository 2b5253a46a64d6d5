/** The window of the till: which screen it shows, what lies over it, its keys and its colours. */
@NullMarked
package io.colmena.pos.ui.shell;

import org.jspecify.annotations.NullMarked;
