/** Which business day it is, by the branch's own clock, zone and day cut. */
@NullMarked
package io.colmena.pos.calendar;

import org.jspecify.annotations.NullMarked;
