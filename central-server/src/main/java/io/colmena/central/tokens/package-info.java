/** Access tokens: short-lived, signed with keys that rotate. */
@NullMarked
package io.colmena.central.tokens;

import org.jspecify.annotations.NullMarked;
