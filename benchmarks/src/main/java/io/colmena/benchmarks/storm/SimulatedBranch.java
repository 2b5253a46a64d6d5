package io.colmena.benchmarks.storm;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/**
 * A branch that was away: everything that it will send, ready before any clock runs.
 *
 * @param batches with its sales, in order
 */
public record SimulatedBranch(BranchCode code, List<Sale> sales, List<byte[]> batches) {
  long wireBytes() {
    return batches.stream().mapToLong(batch -> batch.length).sum();
  }
}
