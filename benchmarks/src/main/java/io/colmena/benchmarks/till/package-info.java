/** How fast the till feels: {@code colmena bench till}. */
@NullMarked
package io.colmena.benchmarks.till;

import org.jspecify.annotations.NullMarked;
