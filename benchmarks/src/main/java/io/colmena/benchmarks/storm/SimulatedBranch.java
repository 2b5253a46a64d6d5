package io.colmena.benchmarks.storm;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/**
 * A branch that was away: everything that it will send, ready before any clock runs.
 *
 * @param catalogue the batches with its products, which go first and are not measured
 * @param batches with its sales, in order
 */
public record SimulatedBranch(
    BranchCode code, List<Sale> sales, List<byte[]> catalogue, List<byte[]> batches) {
  /**
   * @param number tells branches apart, from 1
   */
  static SimulatedBranch of(int number, int sales, int lines, long seed) {
    BranchHistory history = new BranchHistory(number, lines, seed);
    List<byte[]> catalogue = history.catalogue();
    return history.next(sales).with(catalogue);
  }

  private SimulatedBranch with(List<byte[]> earlier) {
    return new SimulatedBranch(code, sales, earlier, batches);
  }

  long wireBytes() {
    return batches.stream().mapToLong(batch -> batch.length).sum();
  }
}
