package io.colmena.central.returns;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds what came back more than once. Nothing is refused for it: it has happened. */
public final class DoubleReturns {
  private final Database database;

  public DoubleReturns(Database database) {
    this.database = database;
  }

  /** All that are known, the latest sale first. */
  public List<DoubleReturn> all() {
    return database.read(
        tx -> returnedSeveralTimes(tx).stream().flatMap(one -> doubled(tx, one).stream()).toList());
  }

  private record Sum(String sale, Money returned, Optional<Money> sealed) {}

  private static List<Sum> returnedSeveralTimes(Transaction tx) {
    return tx.query(
            """
            select sale_id, sum(total) as returned, max(sealed_total) as sealed from sale_returns
            group by sale_id having count(*) > 1 order by sale_id desc
            """)
        .map((rs, _) ->
            new Sum(
                rs.getString("sale_id"),
                Money.clamped(rs.getBigDecimal("returned")),
                Optional.ofNullable(rs.getBigDecimal("sealed")).map(Money::new)))
        .list();
  }

  private static Optional<DoubleReturn> doubled(Transaction tx, Sum sum) {
    return sold(tx, sum.sale())
        .or(sum::sealed)
        .filter(sold -> sold.isLessThan(sum.returned()))
        .map(sold -> new DoubleReturn(sum.sale(), sold, sum.returned(), parts(tx, sum.sale())));
  }

  /** The sale itself may not have come yet, while its receipt did. */
  private static Optional<Money> sold(Transaction tx, String sale) {
    try {
      BranchCode branch = BranchCode.of(sale.substring(0, Math.max(0, sale.indexOf('-'))));
      SaleNumber number = SaleNumber.of(branch, sale);
      return Branches.findNumber(tx, branch)
          .flatMap(of ->
              tx.query("select total from sales where sale_key = :key")
                  .bind("key", SaleKey.of(of, number))
                  .mapTo(Money.class)
                  .findOne());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static List<DoubleReturn.Part> parts(Transaction tx, String sale) {
    return tx.query(
            """
            select branch_code, return_id, business_date, cashier_name, total from sale_returns
            where sale_id = :sale order by business_date, branch_code, return_id
            """)
        .bind("sale", sale)
        .map((rs, _) ->
            new DoubleReturn.Part(
                rs.getString("branch_code"),
                rs.getString("return_id"),
                rs.getObject("business_date", LocalDate.class),
                rs.getString("cashier_name"),
                new Money(rs.getBigDecimal("total"))))
        .list();
  }
}
