package io.colmena.pos.sync;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A process of this machine. As a holder it is called {@code host|pid|start|nonce}, so that others
 * on the machine can tell if it lives.
 */
final class MachineProcess implements SyncProcess {
  @Override
  public String newRun() {
    return UUID.randomUUID().toString();
  }

  @Override
  public String newHolder() {
    ProcessHandle self = ProcessHandle.current();
    String nonce = UUID.randomUUID().toString().substring(0, 8);
    return host() + "|" + self.pid() + "|" + startOf(self) + "|" + nonce;
  }

  @Override
  public boolean isDead(String holder) {
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
