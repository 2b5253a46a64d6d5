/** The page of the branches: who has reported, and what is missing. */
@NullMarked
package io.colmena.central.web.branches;

import org.jspecify.annotations.NullMarked;
