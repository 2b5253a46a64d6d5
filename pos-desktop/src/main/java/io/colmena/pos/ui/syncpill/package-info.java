/** How far the centre has been told, always in sight, and the enrolment of the branch. */
@NullMarked
package io.colmena.pos.ui.syncpill;

import org.jspecify.annotations.NullMarked;
