/** The page of the people of the branches. */
@NullMarked
package io.colmena.central.web.staff;

import org.jspecify.annotations.NullMarked;
