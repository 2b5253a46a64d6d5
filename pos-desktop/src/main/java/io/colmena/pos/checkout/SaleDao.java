package io.colmena.pos.checkout;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Committed sales in the branch's tables. They are inserted and read; nothing ever changes one. */
public final class SaleDao {
  /** Only the mark {@code synced_at} is set later, by the journal. */
  public void insert(Transaction tx, Sale sale, String ticketKey, long journalSequence) {
    insertSale(tx, sale, ticketKey, journalSequence);
    insertLines(tx, sale);
    insertTerms(tx, sale);
    insertPayments(tx, sale);
  }

  private static void insertSale(Transaction tx, Sale sale, String ticketKey, long sequence) {
    Sale.Document document = sale.document();
    tx.update(
            """
            insert into sales (sale_id, ticket_key, journal_sequence, sold_at, local_time,
                               business_date, cashier_id, cashier_name, customer_document,
                               imported_from, units, total, tax, till, cash_session, series,
                               document_number)
            values (:id, :ticket, :sequence, :soldAt, :localTime, :date, :cashier, :cashierName,
                    :customer, :importedFrom, :units, :total, :tax, :till, :session, :series,
                    :number)
            """)
        .bind("id", sale.id())
        .bind("ticket", ticketKey)
        .bind("sequence", sequence)
        .bind("soldAt", sale.soldAt())
        .bind("localTime", sale.localTime())
        .bind("date", sale.businessDate())
        .bind("cashier", sale.cashier().id())
        .bind("cashierName", sale.cashier().name())
        .bind("customer", sale.customer())
        .bind("importedFrom", sale.importedFrom())
        .bind("units", sale.units())
        .bind("total", sale.total())
        .bind("tax", sale.tax())
        .bind("till", sale.till())
        .bind("session", sale.session())
        .bind("series", document == null ? null : document.series())
        .bindByType("number", document == null ? null : document.number(), Long.class)
        .execute();
  }

  private static void insertLines(Transaction tx, Sale sale) {
    var batch =
        tx.batch(
            """
            insert into sale_lines (sale_id, line_number, line_id, product_id, code, name, quantity,
                                    unit_price, tax_kind, total, price_version)
            values (:sale, :number, :id, :product, :code, :name, :quantity, :price, :tax, :total,
                    :version)
            """);
    for (int i = 0; i < sale.lines().size(); i++) {
      Sale.Line line = sale.lines().get(i);
      batch
          .bind("sale", sale.id())
          .bind("number", i + 1)
          .bind("id", Identifiers.saleLine(sale.id(), i + 1))
          .bind("product", line.product())
          .bind("code", line.code())
          .bind("name", line.name())
          .bind("quantity", line.quantity())
          .bind("price", line.price())
          .bind("tax", line.taxKind().name())
          .bind("total", line.total())
          .bindByType("version", line.priceVersion(), Long.class)
          .add();
    }
    batch.execute();
  }

  /** Few lines have any, so there is mostly nothing to write. */
  private static void insertTerms(Transaction tx, Sale sale) {
    var batch =
        tx.batch(
            """
            insert into sale_line_terms (sale_id, line_number, list_price, discount, bag_tax)
            values (:sale, :number, :listPrice, :discount, :bagTax)
            """);
    for (int i = 0; i < sale.lines().size(); i++) {
      Sale.Line line = sale.lines().get(i);
      if (line.hasTerms()) {
        batch
            .bind("sale", sale.id())
            .bind("number", i + 1)
            .bindByType("listPrice", line.listPrice(), Money.class)
            .bindByType("discount", line.discount(), Money.class)
            .bindByType("bagTax", line.bagTax(), Money.class)
            .add();
      }
    }
    batch.execute();
  }

  private static void insertPayments(Transaction tx, Sale sale) {
    var batch =
        tx.batch(
            """
            insert into payments (sale_id, payment_number, method, amount, received, reference)
            values (:sale, :number, :method, :amount, :received, :reference)
            """);
    for (int i = 0; i < sale.payments().size(); i++) {
      Sale.Payment payment = sale.payments().get(i);
      batch
          .bind("sale", sale.id())
          .bind("number", i + 1)
          .bind("method", payment.method().name())
          .bind("amount", payment.amount())
          .bindByType("received", payment.received(), Money.class)
          .bind("reference", payment.reference())
          .add();
    }
    batch.execute();
  }

  /** The sale that a ticket became, if it was charged. */
  public Optional<Sale> byTicketKey(Transaction tx, String ticketKey) {
    return tx.query(
            """
            select j.entry from sales s join journal j on j.sequence = s.journal_sequence
            where s.ticket_key = :key
            """)
        .bind("key", ticketKey)
        .mapTo(String.class)
        .findOne()
        .map(SaleDao::told);
  }

  /** As its receipt says it. */
  public Optional<Sale> byId(Transaction tx, String id) {
    return tx.query(
            """
            select j.entry from sales s join journal j on j.sequence = s.journal_sequence
            where s.sale_id = :id
            """)
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(SaleDao::told);
  }

  public boolean isCharged(Transaction tx, String ticketKey) {
    return tx.query("select count(*) from sales where ticket_key = :key")
            .bind("key", ticketKey)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  public boolean exists(Transaction tx, String id) {
    return tx.query("select count(*) from sales where sale_id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The ticket that became the sale which an entry tells of. */
  public Optional<String> ticketKey(Transaction tx, String id, long journalSequence) {
    return tx.query(
            """
            select ticket_key from sales where sale_id = :id and journal_sequence = :sequence
            """)
        .bind("id", id)
        .bind("sequence", journalSequence)
        .mapTo(String.class)
        .findOne();
  }

  /** Says which ticket became a sale that was told by the centre; charging it again finds it. */
  public void giveTicket(Transaction tx, String id, String ticketKey) {
    tx.update("update sales set ticket_key = :key where sale_id = :id")
        .bind("key", ticketKey)
        .bind("id", id)
        .execute();
  }

  /**
   * Takes a sale away: only for a branch that takes its history back, and tells of the sale again.
   */
  public void remove(Transaction tx, String id) {
    for (String table :
        List.of("payment_references", "payments", "sale_line_terms", "sale_lines", "sales")) {
      tx.update("delete from " + table + " where sale_id = :id").bind("id", id).execute();
    }
  }

  /** The newest sales made at this branch, newest first. */
  List<Sale> latest(Transaction tx, int most) {
    return tx
        .query(
            """
            select j.entry from sales s join journal j on j.sequence = s.journal_sequence
            order by s.journal_sequence desc offset 0 rows fetch next :most rows only
            """)
        .bind("most", most)
        .mapTo(String.class)
        .list()
        .stream()
        .map(SaleDao::told)
        .toList();
  }

  /** The newest sale that is no imported history. */
  Optional<Sale> lastMadeHere(Transaction tx) {
    return tx.query(
            """
            select j.entry from sales s join journal j on j.sequence = s.journal_sequence
            where s.imported_from is null
            order by s.journal_sequence desc offset 0 rows fetch next 1 rows only
            """)
        .mapTo(String.class)
        .findOne()
        .map(SaleDao::told);
  }

  /** The journal tells the sale exactly as the receipt said it. */
  private static Sale told(String line) {
    return (Sale) FactKind.SALE_RECORDED.read(JournalEntry.parse(line).payload());
  }

  /** What this branch's own tables say of a period, both days included. */
  SalesTotals totals(Transaction tx, LocalDate from, LocalDate to) {
    TreeMap<String, Money> payments = new TreeMap<>();
    tx.query(
            """
            select p.method, sum(p.amount) as amount
            from payments p join sales s on s.sale_id = p.sale_id
            where s.business_date between :from and :to group by p.method
            """)
        .bind("from", from)
        .bind("to", to)
        .map((rs, _) -> payments.put(rs.getString(1), new Money(rs.getBigDecimal(2))))
        .list();
    long lines =
        tx.query(
                """
                select count(*) from sale_lines l join sales s on s.sale_id = l.sale_id
                where s.business_date between :from and :to
                """)
            .bind("from", from)
            .bind("to", to)
            .mapTo(Long.class)
            .one();
    return tx.query(
            """
            select count(*) as tickets, coalesce(sum(units), 0) as units,
                   coalesce(sum(total), 0) as total
            from sales where business_date between :from and :to
            """)
        .bind("from", from)
        .bind("to", to)
        .map((rs, _) ->
            new SalesTotals(
                rs.getLong("tickets"),
                lines,
                new Quantity(rs.getBigDecimal("units")),
                new Money(rs.getBigDecimal("total")),
                payments))
        .one();
  }
}
