/** What the benchmarks printed, as tables of docs/performance.md. */
@NullMarked
package io.colmena.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
