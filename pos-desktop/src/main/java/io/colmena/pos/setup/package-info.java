/** What must be known before a computer becomes a branch's. */
@NullMarked
package io.colmena.pos.setup;

import org.jspecify.annotations.NullMarked;
