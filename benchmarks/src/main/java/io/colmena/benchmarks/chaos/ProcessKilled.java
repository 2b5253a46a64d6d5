package io.colmena.benchmarks.chaos;

/**
 * A simulated process ended here, between two instructions. It is an error because nothing in the
 * program may catch it and go on.
 */
final class ProcessKilled extends Error {
  private static final long serialVersionUID = 1L;

  private final transient SimulatedProcess process;

  ProcessKilled(SimulatedProcess process) {
    super(process + " was killed", null, false, false);
    this.process = process;
  }

  SimulatedProcess process() {
    return process;
  }
}
