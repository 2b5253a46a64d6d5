/** The page that says who decided what. */
@NullMarked
package io.colmena.central.web.trail;

import org.jspecify.annotations.NullMarked;
