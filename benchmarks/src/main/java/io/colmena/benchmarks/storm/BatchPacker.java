package io.colmena.benchmarks.storm;

import io.colmena.shared.facts.Fact;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a branch's journal and packs it as the sync client does: small batches first, then larger
 * ones up to the limit that a branch has by default.
 */
final class BatchPacker {
  private static final Instant WRITTEN = Instant.parse("2026-01-05T12:00:00Z");
  private static final String RUN = "bench";
  private static final int FIRST_WIRE_BYTES = 64_000;
  private static final int MOST_WIRE_BYTES = 256_000;

  private final BranchCode branch;
  private Head head = new Head(0, Hash.ZERO);
  private double gain = 5;

  BatchPacker(BranchCode branch) {
    this.branch = branch;
  }

  /** The batches with the entries that tell of these facts; they follow what was packed before. */
  List<byte[]> pack(List<? extends Fact> facts) {
    List<String> lines = lines(facts);
    BatchHeader.BranchState state =
        new BatchHeader.BranchState(head.sequence() + lines.size(), WRITTEN);
    List<byte[]> batches = new ArrayList<>();
    int wireBytes = FIRST_WIRE_BYTES;
    int packed = 0;
    while (packed < lines.size()) {
      List<String> next = lines.subList(packed, packed + fitting(lines, packed, wireBytes * gain));
      byte[] batch = pack(next, head, state);
      while (batch.length > MOST_WIRE_BYTES && next.size() > 1) {
        next = next.subList(0, next.size() / 2);
        batch = pack(next, head, state);
      }
      gain = (double) next.stream().mapToInt(String::length).sum() / batch.length;
      head = after(next, head);
      packed += next.size();
      batches.add(batch);
      wireBytes = Math.min(MOST_WIRE_BYTES, wireBytes * 2);
    }
    return batches;
  }

  private List<String> lines(List<? extends Fact> facts) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      JournalEntry entry =
          new JournalEntry(
              branch,
              1,
              head.sequence() + lines.size() + 1,
              fact.kind().journalName(),
              fact.kind().version(),
              fact.entityId(),
              WRITTEN,
              0,
              Json.tree(fact));
      lines.add(entry.line());
    }
    return lines;
  }

  private static int fitting(List<String> lines, int from, double characters) {
    int size = lines.get(from).length();
    int count = 1;
    while (from + count < lines.size() && size + lines.get(from + count).length() <= characters) {
      size += lines.get(from + count).length();
      count++;
    }
    return count;
  }

  private byte[] pack(List<String> lines, Head after, BatchHeader.BranchState state) {
    return JournalBatch.pack(
        new BatchHeader(Protocol.VERSION, branch, after, after(lines, after), state, RUN), lines);
  }

  private static Head after(List<String> lines, Head head) {
    Chain chain = new Chain(head);
    for (String line : lines) {
      chain.append(line.getBytes(StandardCharsets.UTF_8));
    }
    return chain.head();
  }
}
