package io.colmena.pos.checkout;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operation numbers of the wallets, each of which may pay one sale of this branch. The key of
 * the table decides when two tills use one at the same moment. A card terminal begins again with
 * its numbers, so those of cards are not looked at.
 */
public final class PaymentReferences {
  /** More is no operation number. */
  public static final int LONGEST = 40;

  /**
   * What makes two numbers the same: blanks, dashes, small letters and zeros in front do not count,
   * since a telephone shows them and a cashier leaves them out.
   *
   * @return empty if nothing is left
   */
  public static String normal(@Nullable String reference) {
    return reference == null
        ? ""
        : reference.replaceAll("[\\s-]", "").replaceFirst("^0+", "").toUpperCase(Locale.ROOT);
  }

  private static List<Sale.Payment> ofWallets(Sale sale) {
    return sale.payments().stream()
        .filter(payment -> payment.method().isWallet())
        .filter(payment -> !normal(payment.reference()).isEmpty())
        .toList();
  }

  /**
   * Takes the numbers for a sale.
   *
   * @throws io.colmena.database.DatabaseException as a duplicate, if one is taken
   */
  void claim(Transaction tx, Sale sale) {
    List<Sale.Payment> wallets = ofWallets(sale);
    if (wallets.isEmpty()) {
      return;
    }
    var batch =
        tx.batch(
            """
            insert into payment_references (method, reference, sale_id)
            values (:method, :reference, :sale)
            """);
    for (Sale.Payment payment : wallets) {
      batch
          .bind("method", payment.method().name())
          .bind("reference", normal(payment.reference()))
          .bind("sale", sale.id())
          .add();
    }
    batch.execute();
  }

  /** Notes those of a sale that happened, whether or not it should have. */
  public void note(Transaction tx, Sale sale) {
    for (Sale.Payment payment : ofWallets(sale)) {
      tx.insertOrTryAgain(
          tx.update(
                  """
                  insert into payment_references (method, reference, sale_id)
                  select :method, :reference, :sale where not exists (
                      select 1 from payment_references
                      where method = :method and reference = :reference)
                  """)
              .bind("method", payment.method().name())
              .bind("reference", normal(payment.reference()))
              .bind("sale", sale.id()));
    }
  }

  /** The payment whose number is taken, with the sale that has it. */
  Optional<ReferenceUsed> used(Transaction tx, List<Sale.Payment> payments, Throwable cause) {
    return payments.stream()
        .filter(payment -> payment.method().isWallet())
        .flatMap(payment ->
            owner(tx, payment).map(sale -> new ReferenceUsed(payment, sale, cause)).stream())
        .findFirst();
  }

  private static Optional<String> owner(Transaction tx, Sale.Payment payment) {
    return tx.query(
            """
            select sale_id from payment_references
            where method = :method and reference = :reference
            """)
        .bind("method", payment.method().name())
        .bind("reference", normal(payment.reference()))
        .mapTo(String.class)
        .findOne();
  }
}
