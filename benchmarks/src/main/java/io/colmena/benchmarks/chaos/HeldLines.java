package io.colmena.benchmarks.chaos;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal of a branch as the centre's raw batches hold it, chained here once more.
 *
 * @param lines canonical, in order
 * @param hashes the chain's value after each line
 * @param head that the lines really have
 */
record HeldLines(List<String> lines, List<Hash> hashes, Head head) {
  static HeldLines of(Transaction tx, BranchCode branch) {
    List<byte[]> bodies =
        tx.query("select body from journal_batches where branch_code = :b order by first_sequence")
            .bind("b", branch)
            .mapTo(byte[].class)
            .list();
    List<String> lines = new ArrayList<>();
    for (byte[] body : bodies) {
      JournalBatch batch = JournalBatch.unpack(body, Protocol.MOST_PLAIN_BYTES);
      for (int i = 0; i < batch.size(); i++) {
        lines.add(batch.line(i));
      }
    }
    return chained(lines);
  }

  private static HeldLines chained(List<String> lines) {
    Chain chain = new Chain(Head.EMPTY);
    List<Hash> hashes = new ArrayList<>();
    for (String line : lines) {
      hashes.add(chain.append(line.getBytes(StandardCharsets.UTF_8)).hash());
    }
    return new HeldLines(lines, hashes, chain.head());
  }

  /** The head after some of the entries; empty where the centre does not reach. */
  Optional<Head> at(long sequence) {
    if (sequence == 0) {
      return Optional.of(Head.EMPTY);
    }
    return sequence > hashes.size()
        ? Optional.empty()
        : Optional.of(new Head(sequence, hashes.get((int) sequence - 1)));
  }
}
