package io.colmena.benchmarks.chaos;

import io.colmena.pos.recovery.RecoveryResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that happened, in order. Two runs of a seed have the same trace. */
final class Trace {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<String, Integer> recoveries = new TreeMap<>();
  private final Map<String, Integer> written = new TreeMap<>();

  void note(String line) {
    lines.add(line);
  }

  /** Something bad that was done on purpose; counted, to see that every kind happens. */
  void fault(String kind) {
    faults.merge(kind, 1, Integer::sum);
    lines.add("    fault: " + kind);
  }

  /** What came of taking a history back. */
  void recovery(RecoveryResult result) {
    switch (result) {
      case RecoveryResult.Recovered done -> {
        count("recovered", 1);
        count("entries taken", done.taken());
        count("entries told again", done.kept());
        count("entries known already", done.known());
        count("renumbered", done.renumbered().size());
      }
      case RecoveryResult.NotForked _ -> count("not forked", 1);
      case RecoveryResult.Unreachable _ -> count("unreachable", 1);
      case RecoveryResult.Refused _ -> count("refused", 1);
      case RecoveryResult.Busy _ -> count("busy", 1);
    }
  }

  private void count(String what, long more) {
    recoveries.merge(what, (int) more, Integer::sum);
  }

  /** What came of the attempts to take a history back, counted. */
  Map<String, Integer> recoveries() {
    return recoveries;
  }

  /** What the journals that the centre holds tell in the end, counted by its kind. */
  void written(String kind) {
    written.merge(kind, 1, Integer::sum);
  }

  Map<String, Integer> written() {
    return written;
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  Map<String, Integer> faults() {
    return faults;
  }

  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
