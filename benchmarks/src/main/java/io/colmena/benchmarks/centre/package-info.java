/** A real centre for benchmarks, reached over HTTP as by branches and by people. */
@NullMarked
package io.colmena.benchmarks.centre;

import org.jspecify.annotations.NullMarked;
