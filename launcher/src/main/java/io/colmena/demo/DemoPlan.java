package io.colmena.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration is asked to do.
 *
 * @param folder of its own, for all databases
 * @param seed of everything that is left to chance
 * @param days of history, in business days
 * @param port of the centre, 0 for a free one, or null when it does not matter
 */
record DemoPlan(Path folder, long seed, int days, @Nullable Integer port) {}
