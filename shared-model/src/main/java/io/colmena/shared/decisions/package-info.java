/** What the chain decides and its branches take on (docs/protocol.md). */
@NullMarked
package io.colmena.shared.decisions;

import org.jspecify.annotations.NullMarked;
