/**
 * {@code colmena bench chaos}: branches, centre, network, clocks and processes in one thread, so
 * that a seed repeats exactly. Begin at {@link io.colmena.benchmarks.chaos.Chaos}; what happens is
 * listed in {@link io.colmena.benchmarks.chaos.Actions}, what must hold in {@link
 * io.colmena.benchmarks.chaos.Invariants}.
 */
@NullMarked
package io.colmena.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
