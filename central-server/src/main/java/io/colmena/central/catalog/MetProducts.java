package io.colmena.central.catalog;

import io.colmena.database.Transaction;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What branches sell of their own, until the centre adopts it: told by their journals. */
public final class MetProducts {
  private static final String UNADOPTED =
      """
      where p.withdrawn = 0
        and not exists (select 1 from chain_products c where c.code = p.code)
        and not exists (select 1 from chain_codes o where o.code = p.code)
      """;

  /**
   * One article, by its code.
   *
   * @param at how each branch that has it sells it
   */
  public record Met(String code, List<AtBranch> at) {
    public Met {
      at = List.copyOf(at);
    }

    /** What it is called where it was met first. */
    public AtBranch first() {
      return at.getFirst();
    }

    /** Whether the branches do not say the same of it. */
    public boolean differs() {
      return at.stream()
              .map(each -> List.of(each.name(), each.price(), each.unit()))
              .distinct()
              .count()
          > 1;
    }
  }

  /** What one branch says of it. */
  public record AtBranch(
      String branch,
      String name,
      String category,
      UnitOfSale unit,
      Money price,
      @Nullable Money cost,
      TaxKind taxKind,
      @Nullable String description,
      List<String> barcodes) {}

  List<Met> page(Transaction tx, String after, int most) {
    List<String> codes =
        tx.query(
                "select distinct p.code from products p "
                    + UNADOPTED
                    + " and p.code > :after order by p.code"
                    + " offset 0 rows fetch next :most rows only")
            .bind("after", after)
            .bind("most", most)
            .mapTo(String.class)
            .list();
    return codes.stream().flatMap(code -> byCode(tx, code).stream()).toList();
  }

  long count(Transaction tx) {
    return tx.query("select count(distinct p.code) from products p " + UNADOPTED)
        .mapTo(Long.class)
        .one();
  }

  Optional<Met> byCode(Transaction tx, String code) {
    Map<String, AtBranch> found = new LinkedHashMap<>();
    tx.query(
            """
            select p.product_id, p.branch_code, p.name, p.category, p.unit, p.price, p.cost,
                   p.tax_kind, p.description
            from products p where p.code = :code and p.withdrawn = 0 order by p.branch_code
            """)
        .bind("code", code)
        .map((rs, _) -> {
          var cost = rs.getBigDecimal("cost");
          return found.put(
              rs.getString("product_id"),
              new AtBranch(
                  rs.getString("branch_code"),
                  rs.getString("name"),
                  rs.getString("category"),
                  UnitOfSale.valueOf(rs.getString("unit")),
                  new Money(rs.getBigDecimal("price")),
                  cost == null ? null : new Money(cost),
                  TaxKind.valueOf(rs.getString("tax_kind")),
                  rs.getString("description"),
                  new ArrayList<>()));
        })
        .list();
    found.forEach((id, at) -> at.barcodes().addAll(barcodes(tx, id)));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Met(code, List.copyOf(found.values())));
  }

  private static List<String> barcodes(Transaction tx, String productId) {
    return tx.query("select barcode from barcodes where product_id = :id order by barcode")
        .bind("id", productId)
        .mapTo(String.class)
        .list();
  }
}
