/** How soon a sale is in the report while everything is on line. */
@NullMarked
package io.colmena.benchmarks.freshness;

import org.jspecify.annotations.NullMarked;
