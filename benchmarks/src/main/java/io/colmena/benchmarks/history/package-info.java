/** How long the pages of a centre take that holds years of many branches. */
@NullMarked
package io.colmena.benchmarks.history;

import org.jspecify.annotations.NullMarked;
