/** Who works here: one's own account, and everybody's for whoever may manage them. */
@NullMarked
package io.colmena.pos.ui.people;

import org.jspecify.annotations.NullMarked;
