/** The one JSON mapper of both ends, and the canonical form that hashes are computed over. */
@NullMarked
package io.colmena.shared.json;

import org.jspecify.annotations.NullMarked;
