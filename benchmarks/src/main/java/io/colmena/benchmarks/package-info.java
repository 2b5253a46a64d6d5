/** {@code colmena bench}: how fast the till and the centre are, beside how fast they could be. */
@NullMarked
package io.colmena.benchmarks;

import org.jspecify.annotations.NullMarked;
