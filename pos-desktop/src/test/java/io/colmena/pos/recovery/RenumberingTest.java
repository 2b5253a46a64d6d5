package io.colmena.pos.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.facts.FactKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What got another identifier in a recovery is found by its former one. */
class RenumberingTest {
  private static final String KIND = FactKind.SALE_RECORDED.journalName();
  private static final String FORMER = "CUS-20261121-001";

  @RegisterExtension final TestDatabases databases = new TestDatabases();

  /** One of ten thousand seeds of the simulation found that only one of them was. */
  @Test
  void twoSalesPrintedWithOneNumberAreBothFoundAlsoWhenOneRecoveryRenumberedBoth() {
    Database database = databases.open(Schema.BRANCH);
    Renumbering renumbering = new Renumbering();

    database.inTransaction(tx -> {
      renumbering.note(tx, 2, KIND, FORMER, "CUS-20261121-007");
      renumbering.note(tx, 2, KIND, FORMER, "CUS-20261121-008");
      renumbering.note(tx, 2, KIND, FORMER, "CUS-20261121-008");
    });

    List<String> present =
        database.read(tx ->
            tx.query("select present_id from renumbered where former_id = :f order by present_id")
                .bind("f", FORMER)
                .mapTo(String.class)
                .list());
    assertThat(present).containsExactly("CUS-20261121-007", "CUS-20261121-008");
  }
}
