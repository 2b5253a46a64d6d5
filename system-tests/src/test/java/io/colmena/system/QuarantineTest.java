package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.sync.PushResult;
import io.colmena.shared.facts.Sale;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class D: one bad record neither blocks those behind it nor is dropped. */
class QuarantineTest {
  @TempDir Path folder;
  private Shops shops;
  private HandmadeBranch cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    cusco = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO);
  }

  @AfterEach
  void close() throws Exception {
    cusco.close();
    shops.close();
  }

  private record Kept(long sequence, String kind, String reason) {}

  private List<Kept> quarantine() {
    shops.awaitProjected();
    return shops
        .centre()
        .database()
        .read(tx ->
            tx.query("select sequence, kind, reason from quarantine order by sequence")
                .map((rs, _) -> new Kept(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list());
  }

  @Test
  void whatCannotBeProjectedIsKeptWithItsReasonAndTheRestIsReported() {
    String sale = "sale.recorded";
    cusco.tells(Facts.sale("CUS-20261121-001"));
    cusco.tellsLine("this is no JSON");
    cusco.tells("sale.recorded", 9, Facts.sale("CUS-20261121-002"));
    cusco.tells("promise.made", 1, Facts.sale("CUS-20261121-003"));
    cusco.tells(Facts.sale("LIM-20261121-001"));
    cusco.tells(Facts.sale("CUS-20261121-001"));
    cusco.tells(Facts.sale("CUS-20261121-004"));
    assertThat(cusco.pushes()).isInstanceOf(PushResult.Acknowledged.class);

    List<Kept> kept = quarantine();
    assertThat(kept).extracting(Kept::sequence).containsExactly(2L, 3L, 4L, 5L, 6L);
    assertThat(kept.get(0).reason()).contains("cannot be read");
    assertThat(kept.get(1)).extracting(Kept::kind).isEqualTo(sale);
    assertThat(kept.get(1).reason()).contains("version 9");
    assertThat(kept.get(2).reason()).contains("promise.made");
    assertThat(kept.get(3).reason()).contains("not of CUS");
    assertThat(kept.get(4).reason()).contains("already");
    assertThat(shops.report().total().tickets()).isEqualTo(2);
  }

  @Test
  void anEntryLeavesTheQuarantineOnceWhatStoppedItIsRepaired() {
    occupy("CUS-PROD-001");
    cusco.tells(Facts.product("CUS-PROD-001")).tells(Facts.sale("CUS-20261121-001"));
    assertThat(cusco.pushes()).isInstanceOf(PushResult.Acknowledged.class);
    assertThat(quarantine()).hasSize(1);
    assertThat(shops.centre().administration().retryQuarantined("")).isZero();

    free("CUS-PROD-001");
    assertThat(shops.centre().administration().retryQuarantined("CUS")).isEqualTo(1);
    assertThat(quarantine()).isEmpty();
  }

  private void occupy(String product) {
    shops
        .centre()
        .database()
        .inTransaction(tx ->
            tx.update(
                    """
                    insert into products (product_id, branch_code, code, name, category, unit,
                                          price, tax_kind)
                    values (:id, 'LIM', 'X', 'X', 'X', 'UN', 1, 'IGV')
                    """)
                .bind("id", product)
                .execute());
  }

  private void free(String product) {
    shops
        .centre()
        .database()
        .inTransaction(tx ->
            tx.update("delete from products where product_id = :id").bind("id", product).execute());
  }

  @Test
  void aSaleWhoseSumsDisagreeIsNotReported() {
    Sale honest = Facts.sale("CUS-20261121-001");
    String lie =
        "{\"at\":\"2026-11-21T15:00:00Z\",\"branch\":\"CUS\",\"clockOffset\":0,\"entity\":\"CUS-20261121-001\","
            + "\"epoch\":1,\"kind\":\"sale.recorded\",\"payload\":"
            + io.colmena.shared.json.Json.write(honest)
                .replace("\"total\":\"2.50\",\"tax\"", "\"total\":\"9.50\",\"tax\"")
            + ",\"sequence\":1,\"version\":1}";
    cusco.tellsLine(lie);
    assertThat(cusco.pushes()).isInstanceOf(PushResult.Acknowledged.class);
    assertThat(quarantine().getFirst().reason()).contains("9.50");
    assertThat(shops.report().total().tickets()).isZero();
  }

  @Test
  void rebuildingGivesTheSameTables() {
    cusco.tells(Facts.product("CUS-PROD-001"));
    for (int i = 1; i <= 40; i++) {
      cusco.tells(Facts.sale("CUS-20261121-%03d".formatted(i)));
    }
    cusco.tells(Facts.sale("CUS-20261121-007")); // a second time: stays in quarantine
    cusco.pushes();
    shops.awaitProjected();
    Map<String, List<String>> before = ProjectedTables.dump(shops.centre().database());
    assertThat(shops.centre().administration().rebuild("")).isEqualTo(42);
    assertThat(ProjectedTables.dump(shops.centre().database())).isEqualTo(before);
    assertThat(before.get("sales")).hasSize(40);
    assertThat(before.get("daily_totals")).isNotEmpty();
  }
}
