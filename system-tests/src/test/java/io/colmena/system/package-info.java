/** Where real branches, a flaky wire and a real centre meet. */
@NullMarked
package io.colmena.system;

import org.jspecify.annotations.NullMarked;
