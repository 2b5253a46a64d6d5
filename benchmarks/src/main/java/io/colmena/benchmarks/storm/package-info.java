/** Many branches at once give the centre what they sold while it was away. */
@NullMarked
package io.colmena.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
