/** Secrets: password hashes and random codes. */
@NullMarked
package io.colmena.foundation.security;

import org.jspecify.annotations.NullMarked;
