/** What the chain decided and this branch takes on. */
@NullMarked
package io.colmena.pos.decisions;

import org.jspecify.annotations.NullMarked;
