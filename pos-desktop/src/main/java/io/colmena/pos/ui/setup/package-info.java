/** The first start: a new branch, a new computer for an old one, or something to try. */
@NullMarked
package io.colmena.pos.ui.setup;

import org.jspecify.annotations.NullMarked;
