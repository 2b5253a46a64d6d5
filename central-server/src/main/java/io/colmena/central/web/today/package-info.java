/** The page of the day that is going on, which updates itself. */
@NullMarked
package io.colmena.central.web.today;

import org.jspecify.annotations.NullMarked;
