package io.colmena.pos.returns;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.Optional;

/** Returns in the branch's tables. They are inserted and read; nothing ever changes one. */
public final class ReturnDao {
  /** Of the counter that numbers them. */
  public static final String COUNTER = "return";

  /** The key of a return that another computer gave. */
  public static String toldKey(String returnId) {
    return "told:" + returnId;
  }

  public void insert(Transaction tx, SaleReturned returned, String key, long journalSequence) {
    insertReturn(tx, returned, key, journalSequence);
    insertLines(tx, returned);
    insertRefunds(tx, returned);
  }

  private static void insertReturn(
      Transaction tx, SaleReturned returned, String key, long journalSequence) {
    SaleReturned.Seal seal = returned.seal();
    var document = returned.document();
    tx.update(
            """
            insert into sale_returns (return_id, return_key, journal_sequence, sale_id, sealed_total,
                                      returned_at, business_date, cashier_id, cashier_name, reason,
                                      units, total, till, cash_session, series, document_number)
            values (:id, :key, :sequence, :sale, :sealed, :at, :date, :cashier, :cashierName, :reason,
                    :units, :total, :till, :session, :series, :number)
            """)
        .bind("id", returned.id())
        .bind("key", key)
        .bind("sequence", journalSequence)
        .bind("sale", returned.sale())
        .bindByType("sealed", seal == null ? null : seal.total(), Money.class)
        .bind("at", returned.returnedAt())
        .bind("date", returned.businessDate())
        .bind("cashier", returned.cashier().id())
        .bind("cashierName", returned.cashier().name())
        .bind("reason", returned.reason())
        .bind("units", returned.units())
        .bind("total", returned.total())
        .bind("till", returned.till())
        .bind("session", returned.session())
        .bind("series", document == null ? null : document.series())
        .bindByType("number", document == null ? null : document.number(), Long.class)
        .execute();
  }

  private static void insertLines(Transaction tx, SaleReturned returned) {
    var batch =
        tx.batch(
            """
            insert into sale_return_lines (return_id, line_number, sale_line, product_id, quantity,
                                           amount, destination)
            values (:id, :number, :line, :product, :quantity, :amount, :to)
            """);
    int number = 0;
    for (SaleReturned.Line line : returned.lines()) {
      number++;
      batch
          .bind("id", returned.id())
          .bind("number", number)
          .bindByType("line", line.line(), Integer.class)
          .bind("product", line.product())
          .bind("quantity", line.quantity())
          .bind("amount", line.amount())
          .bind("to", line.to().name())
          .add();
    }
    batch.execute();
  }

  private static void insertRefunds(Transaction tx, SaleReturned returned) {
    var batch =
        tx.batch(
            """
            insert into sale_refunds (return_id, refund_number, method, amount, reference)
            values (:id, :number, :method, :amount, :reference)
            """);
    int number = 0;
    for (SaleReturned.Refund refund : returned.refunds()) {
      number++;
      batch
          .bind("id", returned.id())
          .bind("number", number)
          .bind("method", refund.method().name())
          .bind("amount", refund.amount())
          .bind("reference", refund.reference())
          .add();
    }
    batch.execute();
  }

  /** All against a sale, of this branch or of another, in the order in which they happened. */
  List<SaleReturned> of(Transaction tx, String sale) {
    return tx
        .query(
            """
            select j.entry from sale_returns r join journal j on j.sequence = r.journal_sequence
            where r.sale_id = :sale order by r.journal_sequence
            """)
        .bind("sale", sale)
        .mapTo(String.class)
        .list()
        .stream()
        .map(ReturnDao::told)
        .toList();
  }

  /** The return that a question became, if it was given. */
  Optional<SaleReturned> byKey(Transaction tx, String key) {
    return tx.query(
            """
            select j.entry from sale_returns r join journal j on j.sequence = r.journal_sequence
            where r.return_key = :key
            """)
        .bind("key", key)
        .mapTo(String.class)
        .findOne()
        .map(ReturnDao::told);
  }

  private static SaleReturned told(String line) {
    return (SaleReturned) FactKind.SALE_RETURNED.read(JournalEntry.parse(line).payload());
  }

  public boolean exists(Transaction tx, String id) {
    return tx.query("select count(*) from sale_returns where return_id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    for (String table : List.of("sale_refunds", "sale_return_lines", "sale_returns")) {
      tx.update("delete from " + table + " where return_id = :id").bind("id", id).execute();
    }
  }
}
