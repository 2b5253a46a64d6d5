package io.colmena.pos.inventory;

import io.colmena.database.Transaction;
import io.colmena.database.TryAgain;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How much of each product is here. A level changes only together with the movement that explains
 * it.
 */
public final class Stock {
  /** Why the first stock of a product moved in. */
  public static final String OPENING = "OPENING";

  /** Why goods moved in that a customer brought back, and out if nobody can sell them. */
  private static final String RETURN = "RETURN";

  private static final String WASTE = "WASTE";

  private final Counters counters;
  private final BranchJournal journal;
  private final BranchCode branch;

  public Stock(Counters counters, BranchJournal journal, BranchCode branch) {
    this.counters = counters;
    this.journal = journal;
    this.branch = branch;
  }

  /** Takes what was sold out of the stock. The sale's own journal entry tells of it. */
  public void takeOut(Transaction tx, Sale sale) {
    Map<String, Quantity> sold =
        new TreeMap<>(); // one order for all tills, so none waits in a circle
    var movements =
        tx.batch(
            """
            insert into stock_movements (product_id, quantity, reason, reference, moved_at, business_date)
            values (:product, :quantity, 'SALE', :reference, :at, :date)
            """);
    for (Sale.Line line : sale.lines()) {
      sold.merge(line.product(), line.quantity(), Quantity::plus);
      movements
          .bind("product", line.product())
          .bind("quantity", line.quantity().negated())
          .bind("reference", sale.id())
          .bind("at", sale.soldAt())
          .bind("date", sale.businessDate())
          .add();
    }
    movements.execute();
    sold.forEach((product, quantity) -> change(tx, product, quantity.negated()));
  }

  /**
   * Takes in what came back, and out again what is waste. The return's own journal entry tells of
   * it.
   */
  public void takeBack(Transaction tx, SaleReturned returned) {
    Map<String, Quantity> kept =
        new TreeMap<>(); // in the order of sales, so none waits in a circle
    var movements =
        tx.batch(
            """
            insert into stock_movements (product_id, quantity, reason, reference, moved_at, business_date)
            values (:product, :quantity, :reason, :reference, :at, :date)
            """);
    for (SaleReturned.Line line : returned.lines()) {
      addMovement(movements, returned, line, RETURN, line.quantity());
      boolean isWaste = line.to() == SaleReturned.Destination.WASTE;
      if (isWaste) {
        addMovement(movements, returned, line, WASTE, line.quantity().negated());
      }
      kept.merge(line.product(), isWaste ? Quantity.ZERO : line.quantity(), Quantity::plus);
    }
    movements.execute();
    kept.forEach((product, quantity) -> change(tx, product, quantity));
  }

  private static void addMovement(
      PreparedBatch movements,
      SaleReturned returned,
      SaleReturned.Line line,
      String reason,
      Quantity quantity) {
    movements
        .bind("product", line.product())
        .bind("quantity", quantity)
        .bind("reason", reason)
        .bind("reference", returned.id())
        .bind("at", returned.returnedAt())
        .bind("date", returned.businessDate())
        .add();
  }

  /** Puts the first stock of a new product in, with its journal entry. */
  public void open(
      Transaction tx, String product, Quantity quantity, LocalDate businessDate, Instant at) {
    correct(tx, product, quantity, OPENING, businessDate, at);
  }

  /** How much there is, which nobody else changes until the transaction ends. */
  public Quantity lock(Transaction tx, String product) {
    change(tx, product, Quantity.ZERO);
    return level(tx, product).orElse(Quantity.ZERO);
  }

  /** Moves a product for a reason, with its journal entry. */
  public void correct(
      Transaction tx,
      String product,
      Quantity by,
      String reason,
      LocalDate businessDate,
      Instant at) {
    StockAdjusted adjusted =
        new StockAdjusted(
            Identifiers.stockAdjustment(branch, counters.next(tx, "stock-adjustment")),
            businessDate,
            reason,
            List.of(new StockAdjusted.Item(product, by)));
    adjust(tx, adjusted, at);
    journal.append(tx, adjusted, at);
  }

  /** Moves what an adjustment says. Its journal entry is the caller's. */
  public void adjust(Transaction tx, StockAdjusted adjusted, Instant at) {
    for (StockAdjusted.Item item : adjusted.items()) {
      tx.update(
              """
              insert into stock_movements (product_id, quantity, reason, reference, moved_at, business_date)
              values (:product, :quantity, :reason, :reference, :at, :date)
              """)
          .bind("product", item.product())
          .bind("quantity", item.quantity())
          .bind("reason", adjusted.reason())
          .bind("reference", adjusted.id())
          .bind("at", at)
          .bind("date", adjusted.businessDate())
          .execute();
      change(tx, item.product(), item.quantity());
    }
  }

  /** Whether something moved under that reference. */
  public boolean isMoved(Transaction tx, String reference) {
    return tx.query("select count(*) from stock_movements where reference = :reference")
            .bind("reference", reference)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Takes back what moved under a reference, as if it had never been. */
  public void undo(Transaction tx, String reference) {
    record Moved(String product, Quantity quantity) {}
    List<Moved> moved =
        tx.query(
                """
                select product_id, sum(quantity) from stock_movements where reference = :reference
                group by product_id order by product_id
                """)
            .bind("reference", reference)
            .map((rs, _) -> new Moved(rs.getString(1), new Quantity(rs.getBigDecimal(2))))
            .list();
    tx.update("delete from stock_movements where reference = :reference")
        .bind("reference", reference)
        .execute();
    for (Moved one : moved) {
      change(tx, one.product(), one.quantity().negated());
      tx.update(
              """
              delete from stock_levels where product_id = :product and quantity = 0
                and not exists (select 1 from stock_movements where product_id = :product)
              """)
          .bind("product", one.product())
          .execute();
    }
  }

  /** Empty when the product never had any. */
  public Optional<Quantity> level(Transaction tx, String product) {
    return tx.query("select quantity from stock_levels where product_id = :product")
        .bind("product", product)
        .mapTo(Quantity.class)
        .findOne();
  }

  private static void change(Transaction tx, String product, Quantity by) {
    int updated =
        tx.update(
                """
                update stock_levels set quantity = quantity + :by where product_id = :product
                """)
            .bind("by", by)
            .bind("product", product)
            .execute();
    if (updated == 1) {
      return;
    }
    int inserted =
        tx.insertOrTryAgain(
            tx.update(
                    """
                    insert into stock_levels (product_id, quantity)
                    select :product, :by
                    where not exists (select 1 from stock_levels where product_id = :product)
                    """)
                .bind("product", product)
                .bind("by", by));
    if (inserted == 0) {
      throw new TryAgain("another till moved " + product + " for the first time");
    }
  }
}
