package io.colmena.pos.checkout;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.PaymentMethod;
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
    for (Sale.Payment payment : wallets) {
      claim(tx, payment.method(), payment.reference(), sale.id());
    }
  }

  /**
   * Takes the number of a wallet for what it pays.
   *
   * @param payment a sale, or a payment of a debt
   * @throws io.colmena.database.DatabaseException as a duplicate, if it is taken
   */
  public void claim(
      Transaction tx, PaymentMethod method, @Nullable String reference, String payment) {
    tx.update(
            """
            insert into payment_references (method, reference, sale_id)
            values (:method, :reference, :sale)
            """)
        .bind("method", method.name())
        .bind("reference", normal(reference))
        .bind("sale", payment)
        .execute();
  }

  /** Notes those of a sale that happened, whether or not it should have. */
  public void note(Transaction tx, Sale sale) {
    for (Sale.Payment payment : sale.payments()) {
      note(tx, payment.method(), payment.reference(), sale.id());
    }
  }

  /** Notes the number of a wallet that paid something, whether or not it should have. */
  public void note(
      Transaction tx, PaymentMethod method, @Nullable String reference, String payment) {
    if (!method.isWallet() || normal(reference).isEmpty()) {
      return;
    }
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into payment_references (method, reference, sale_id)
                select :method, :reference, :sale where not exists (
                    select 1 from payment_references
                    where method = :method and reference = :reference)
                """)
            .bind("method", method.name())
            .bind("reference", normal(reference))
            .bind("sale", payment));
  }

  /** Only for a branch that takes its history back. */
  public void forget(Transaction tx, String payment) {
    tx.update("delete from payment_references where sale_id = :sale")
        .bind("sale", payment)
        .execute();
  }

  /** The payment whose number is taken, with the sale that has it. */
  Optional<ReferenceUsed> used(Transaction tx, List<Sale.Payment> payments, Throwable cause) {
    return payments.stream()
        .filter(payment -> payment.method().isWallet())
        .flatMap(payment ->
            owner(tx, payment.method(), payment.reference())
                .map(sale -> new ReferenceUsed(payment, sale, cause))
                .stream())
        .findFirst();
  }

  /** What the number of a wallet paid already: a sale, or a part of a debt. */
  public Optional<String> owner(Transaction tx, PaymentMethod method, @Nullable String reference) {
    return tx.query(
            """
            select sale_id from payment_references
            where method = :method and reference = :reference
            """)
        .bind("method", method.name())
        .bind("reference", normal(reference))
        .mapTo(String.class)
        .findOne();
  }
}
