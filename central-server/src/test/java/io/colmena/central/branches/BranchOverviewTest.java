package io.colmena.central.branches;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.TestBranch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchOverviewTest {
  @Test
  void runsThatBeganAtTheSameMomentAreOneBranchAllTheSame(@TempDir Path folder) {
    try (CentralFixture fixture = CentralFixture.open(folder)) {
      TestBranch cusco = fixture.branch("CUS", "Cusco");
      for (Grocery product : Grocery.values()) {
        cusco.record(product.created(cusco.code()), CentralFixture.EVENING);
        cusco.push();
      }

      assertThat(fixture.centre().overview().all())
          .extracting(BranchOverview.Row::branch)
          .containsExactly(cusco.code());
    }
  }
}
