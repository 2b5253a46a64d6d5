/** What the tills of a branch offer at a touch, because no scanner can read it. */
@NullMarked
package io.colmena.pos.favourites;

import org.jspecify.annotations.NullMarked;
