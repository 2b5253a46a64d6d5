/** Whether the centre and the till stay as fast when they hold many years of sales. */
@NullMarked
package io.colmena.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
