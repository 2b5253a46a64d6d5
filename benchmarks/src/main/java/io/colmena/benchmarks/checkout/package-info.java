/** One till, one durable sale after the other. */
@NullMarked
package io.colmena.benchmarks.checkout;

import org.jspecify.annotations.NullMarked;
