package io.colmena.benchmarks;

/**
 * Where a figure was measured. Figures of different machines are not worth comparing; ratios are, a
 * little.
 *
 * @param maxMemoryMb most memory that the Java machine may take for objects
 */
public record Machine(int cores, long maxMemoryMb, String java, String os) {
  public static Machine here() {
    Runtime runtime = Runtime.getRuntime();
    return new Machine(
        runtime.availableProcessors(),
        runtime.maxMemory() / (1024 * 1024),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
  }
}
