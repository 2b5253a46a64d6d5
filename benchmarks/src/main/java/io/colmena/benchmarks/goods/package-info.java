/** What is sold in the benchmarks: invented, but as varied as a real shop's. */
@NullMarked
package io.colmena.benchmarks.goods;

import org.jspecify.annotations.NullMarked;
