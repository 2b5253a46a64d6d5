package io.colmena.pos.customers;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What customers owe, in the branch's tables: a row for each sale on credit, each return of one and
 * each payment, and their sum beside the customer's name. Whoever adds to an account holds the
 * customer's row until commit, so that two tills together never give more than the limit.
 */
public final class Accounts {
  /** Of the counter that numbers payments. */
  public static final String COUNTER = "customer-payment";

  private final CustomerDao customers = new CustomerDao();

  /**
   * Puts on the buyer's account what a sale was not paid of.
   *
   * @throws CreditRefused if that is more than the buyer may still owe
   */
  public void charge(Transaction tx, Sale sale) {
    Sale.Buyer buyer = sale.buyer();
    Money amount = sale.onAccount();
    if (buyer == null || amount.isZero()) {
      return;
    }
    boolean given =
        tx.update(
                    """
                    update customers set owed = owed + :amount
                    where customer_id = :id and owed + :amount <= credit_limit
                    """)
                .bind("amount", amount)
                .bind("id", buyer.id())
                .execute()
            == 1;
    if (!given) {
      throw new CreditRefused(customers.byId(tx, buyer.id()).orElseThrow(), amount);
    }
    insert(tx, of(sale, buyer, amount));
  }

  /** Notes a sale that happened, whether or not it should have. */
  public void note(Transaction tx, Sale sale) {
    Sale.Buyer buyer = sale.buyer();
    Money amount = sale.onAccount();
    if (buyer != null && !amount.isZero()) {
      add(tx, of(sale, buyer, amount));
    }
  }

  private static Row of(Sale sale, Sale.Buyer buyer, Money amount) {
    return new Row(
        sale.id(),
        sale.id(),
        buyer.id(),
        AccountMovement.Kind.SALE,
        amount,
        null,
        sale.soldAt(),
        sale.businessDate(),
        sale.session(),
        null);
  }

  /** What comes back of a sale on credit is owed no more, also if it was paid meanwhile. */
  public void returned(Transaction tx, SaleReturned returned) {
    Money amount = returned.offAccount();
    if (amount.isZero()) {
      return;
    }
    tx.query("select customer_id from account_movements where reference = :sale")
        .bind("sale", returned.sale())
        .mapTo(String.class)
        .findOne()
        .ifPresent(customer ->
            add(
                tx,
                new Row(
                    returned.id(),
                    returned.id(),
                    customer,
                    AccountMovement.Kind.RETURN,
                    amount.negated(),
                    null,
                    returned.returnedAt(),
                    returned.businessDate(),
                    returned.session(),
                    null)));
  }

  /**
   * @param key born with the wish to pay
   * @param journalSequence of the entry that tells it
   */
  public void paid(Transaction tx, CustomerPaid paid, String key, long journalSequence) {
    add(
        tx,
        new Row(
            paid.id(),
            key,
            paid.customer(),
            AccountMovement.Kind.PAYMENT,
            paid.amount().negated(),
            paid.method(),
            paid.paidAt(),
            paid.businessDate(),
            paid.session(),
            journalSequence));
  }

  /** Nobody else changes what the customer owes until the transaction ends. */
  public Optional<Customer> hold(Transaction tx, String customer) {
    tx.update("update customers set owed = owed where customer_id = :id")
        .bind("id", customer)
        .execute();
    return customers.byId(tx, customer);
  }

  /** What moved on an account, the newest first. */
  public List<AccountMovement> of(Transaction tx, String customer, int most) {
    return tx.query(
            """
            select * from account_movements where customer_id = :id
            order by moved_at desc, reference desc offset 0 rows fetch next :most rows only
            """)
        .bind("id", customer)
        .bind("most", most)
        .map((rs, _) -> movement(rs))
        .list();
  }

  public boolean isMoved(Transaction tx, String reference) {
    return tx.query("select count(*) from account_movements where reference = :reference")
            .bind("reference", reference)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Only for a branch that takes its history back. */
  public void undo(Transaction tx, String reference) {
    record Moved(String customer, Money amount) {}
    tx.query("select customer_id, amount from account_movements where reference = :reference")
        .bind("reference", reference)
        .map((rs, _) -> new Moved(rs.getString(1), new Money(rs.getBigDecimal(2))))
        .findOne()
        .ifPresent(moved -> {
          owe(tx, moved.customer(), moved.amount().negated());
          tx.update("delete from account_movements where reference = :reference")
              .bind("reference", reference)
              .execute();
        });
  }

  private record Row(
      String reference,
      String key,
      String customer,
      AccountMovement.Kind kind,
      Money amount,
      @Nullable PaymentMethod method,
      Instant movedAt,
      LocalDate businessDate,
      @Nullable String session,
      @Nullable Long journalSequence) {}

  private static void add(Transaction tx, Row row) {
    owe(tx, row.customer(), row.amount());
    insert(tx, row);
  }

  private static void owe(Transaction tx, String customer, Money more) {
    tx.update("update customers set owed = owed + :amount where customer_id = :id")
        .bind("amount", more)
        .bind("id", customer)
        .execute();
  }

  private static void insert(Transaction tx, Row row) {
    PaymentMethod method = row.method();
    tx.update(
            """
            insert into account_movements (reference, movement_key, customer_id, kind, amount,
                                           method, moved_at, business_date, cash_session,
                                           journal_sequence)
            values (:reference, :key, :customer, :kind, :amount, :method, :at, :date, :session,
                    :sequence)
            """)
        .bind("reference", row.reference())
        .bind("key", row.key())
        .bind("customer", row.customer())
        .bind("kind", row.kind().name())
        .bind("amount", row.amount())
        .bind("method", method == null ? null : method.name())
        .bind("at", row.movedAt())
        .bind("date", row.businessDate())
        .bind("session", row.session())
        .bindByType("sequence", row.journalSequence(), Long.class)
        .execute();
  }

  private static AccountMovement movement(ResultSet rs) throws SQLException {
    String method = rs.getString("method");
    return new AccountMovement(
        rs.getString("reference"),
        AccountMovement.Kind.valueOf(rs.getString("kind")),
        new Money(rs.getBigDecimal("amount")),
        method == null ? null : PaymentMethod.valueOf(method),
        rs.getObject("business_date", LocalDate.class));
  }
}
