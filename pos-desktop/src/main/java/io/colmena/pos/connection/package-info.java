/** Finding out what is wrong between this till and the centre, one thing after the other. */
@NullMarked
package io.colmena.pos.connection;

import org.jspecify.annotations.NullMarked;
