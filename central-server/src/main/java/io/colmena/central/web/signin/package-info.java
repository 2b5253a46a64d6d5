/** Signing in and out with a browser. */
@NullMarked
package io.colmena.central.web.signin;

import org.jspecify.annotations.NullMarked;
