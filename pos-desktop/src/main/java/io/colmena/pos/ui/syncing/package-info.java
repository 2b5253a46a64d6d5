/** The screen about synchronising: what waits, what was tried, and what is wrong on the way. */
@NullMarked
package io.colmena.pos.ui.syncing;

import org.jspecify.annotations.NullMarked;
