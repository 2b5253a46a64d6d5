package io.colmena.pos.sync;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a process as {@code host|pid|start|nonce}, so that others on the machine can tell if it
 * lives.
 */
final class LeaseHolder {
  private LeaseHolder() {}

  static String ofThisProcess(String nonce) {
    ProcessHandle self = ProcessHandle.current();
    return host() + "|" + self.pid() + "|" + startOf(self) + "|" + nonce;
  }

  /** Whether the holder is a process of this machine that has ended. */
  static boolean isDead(String holder) {
    String[] parts = holder.split("\\|", -1);
    if (parts.length != 4 || !parts[0].equals(host())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[1]));
    return process.isEmpty() || startOf(process.get()) != Long.parseLong(parts[2]);
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String host() {
    try {
      String name = InetAddress.getLocalHost().getHostName().replace('|', '-');
      return name.substring(0, Math.min(40, name.length()));
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
