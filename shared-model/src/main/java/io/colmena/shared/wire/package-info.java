/** The messages between a branch and the centre (docs/protocol.md). */
@NullMarked
package io.colmena.shared.wire;

import org.jspecify.annotations.NullMarked;
