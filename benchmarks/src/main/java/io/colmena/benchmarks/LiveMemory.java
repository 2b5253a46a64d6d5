package io.colmena.benchmarks;

/** What is in memory because somebody still needs it. */
public final class LiveMemory {
  private LiveMemory() {}

  /** Bytes of the heap in use after everything else was collected. */
  public static long bytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
