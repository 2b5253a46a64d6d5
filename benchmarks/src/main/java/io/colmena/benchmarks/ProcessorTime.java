package io.colmena.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The processor time of this process, all threads together: unlike the time on the wall it hardly
 * changes when the machine has other work too.
 */
public final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  /** In nanoseconds since the process began; only differences mean something. */
  public static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
