/** The page of consolidated sales. */
@NullMarked
package io.colmena.central.web.sales;

import org.jspecify.annotations.NullMarked;
