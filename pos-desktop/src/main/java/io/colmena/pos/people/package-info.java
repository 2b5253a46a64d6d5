/** Who works at the branch and how they log in, without a network. */
@NullMarked
package io.colmena.pos.people;

import org.jspecify.annotations.NullMarked;
