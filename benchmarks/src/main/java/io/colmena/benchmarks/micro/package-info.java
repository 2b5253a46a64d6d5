/** Microbenchmarks (JMH) of what was made faster, kept so that it stays so. */
@NullMarked
package io.colmena.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
