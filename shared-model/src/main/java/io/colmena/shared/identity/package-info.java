/**
 * Identifiers that carry the branch which made them, so that nobody needs to ask anybody for one.
 */
@NullMarked
package io.colmena.shared.identity;

import org.jspecify.annotations.NullMarked;
