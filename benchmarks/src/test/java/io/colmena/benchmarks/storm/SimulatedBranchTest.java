package io.colmena.benchmarks.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.facts.FactKind;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedBranchTest {
  @Test
  void theBatchesAreOneChainOfAllSalesAndNoneIsLargerThanABranchMaySend() {
    BranchHistory history = new BranchHistory(1, 4, 1);
    List<byte[]> all = new ArrayList<>(history.catalogue());
    SimulatedBranch branch = history.next(1000);
    all.addAll(branch.batches());

    Head head = new Head(0, Hash.ZERO);
    List<Object> sold = new ArrayList<>();
    for (byte[] bytes : all) {
      JournalBatch batch = JournalBatch.unpack(bytes, Protocol.MOST_PLAIN_BYTES);
      assertThat(bytes).hasSizeLessThanOrEqualTo(256_000);
      assertThat(batch.header().after()).isEqualTo(head);
      assertThat(batch.headAfter(batch.size())).isEqualTo(batch.header().head());
      head = batch.header().head();
      for (int i = 0; i < batch.size(); i++) {
        if (batch.entry(i).kind().equals(FactKind.SALE_RECORDED.journalName())) {
          sold.add(FactKind.SALE_RECORDED.read(batch.entry(i).payload()));
        }
      }
    }
    assertThat(branch.batches()).hasSizeGreaterThan(1);
    assertThat(sold).isEqualTo(branch.sales());
  }
}
