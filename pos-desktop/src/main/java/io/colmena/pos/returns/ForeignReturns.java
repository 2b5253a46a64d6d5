package io.colmena.pos.returns;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.returns.ReturnBook.Against;
import io.colmena.pos.returns.ReturnBook.Circumstances;
import io.colmena.pos.returns.ReturnBook.Exchange;
import io.colmena.pos.sealing.Seal;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes goods back against the sealed receipt of another branch, with no network. Nobody knows here
 * what else came back of it elsewhere, so what is given stays within what was paid on the receipt
 * less what this branch gave before (what was taken on credit is owed where it was sold); what two
 * branches gave together the centre sees. Nobody knows how it was paid either: cash is another way,
 * for which a manager answers.
 */
public final class ForeignReturns {
  private final Database database;
  private final ReturnBook book;
  private final ReturnDao dao;
  private final Money coin;

  /**
   * @param coin the smallest that cash is given back with; zero if cash is exact
   */
  public ForeignReturns(Database database, ReturnBook book, Money coin) {
    this.database = database;
    this.book = book;
    this.dao = book.dao();
    this.coin = coin;
  }

  /** Whether the receipt is another branch's. */
  public boolean isForeign(Seal seal) {
    return !seal.sale().branch().equals(book.branch());
  }

  /** What this branch may still give back against the receipt. */
  public Money left(Seal seal) {
    return database.read(tx -> left(tx, seal));
  }

  private Money left(Transaction tx, Seal seal) {
    Money given = Money.sum(dao.of(tx, seal.saleId()).stream().map(SaleReturned::total));
    return seal.paid().isLessThan(given) ? Money.ZERO : seal.paid().minus(given);
  }

  /**
   * Giving the same request again gives the return it already became.
   *
   * @throws IllegalArgumentException if the cashier may not and nobody allowed it, or the receipt
   *     is this branch's own
   */
  public ReturnResult give(ForeignReturnRequest wanted, User cashier, List<Approval> approvals) {
    Approval.require(Permission.RETURN, cashier, approvals);
    Approval.require(Permission.REFUND_OTHERWISE, cashier, approvals);
    if (!isForeign(wanted.seal())) {
      throw new IllegalArgumentException(wanted.seal().saleId() + " is a sale of this branch");
    }
    return database.compute(tx -> {
      String session = book.drawer().hold(tx).orElse(null);
      hold(tx, wanted.seal());
      Optional<SaleReturned> earlier = dao.byKey(tx, wanted.key());
      if (earlier.isPresent()) {
        return new ReturnResult.Done(earlier.get());
      }
      Money left = left(tx, wanted.seal());
      if (left.isLessThan(wanted.total())) {
        return new ReturnResult.MoreThanPaid(left);
      }
      var how = new Circumstances(wanted.key(), wanted.reason(), cashier, approvals, session);
      Seal seal = wanted.seal();
      var sealed = new SaleReturned.Seal(seal.date(), seal.total(), seal.keyId());
      return new ReturnResult.Done(
          book.write(tx, how, new Against(seal.saleId(), null, sealed, null), exchange(wanted)));
    });
  }

  /** Nobody else gives anything against the receipt before the transaction ends. */
  private static void hold(Transaction tx, Seal seal) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into foreign_receipts (sale_id, sealed_total)
                select :sale, :total
                where not exists (select 1 from foreign_receipts where sale_id = :sale)
                """)
            .bind("sale", seal.saleId())
            .bind("total", seal.total()));
    tx.update("update foreign_receipts set sealed_total = sealed_total where sale_id = :sale")
        .bind("sale", seal.saleId())
        .execute();
  }

  private Exchange exchange(ForeignReturnRequest wanted) {
    List<SaleReturned.Line> lines = wanted.items().stream().map(ForeignReturns::line).toList();
    Money tax = Money.sum(lines.stream().map(line -> line.taxKind().includedIn(line.amount())));
    return new Exchange(lines, refunds(wanted.total()), wanted.total(), tax);
  }

  /** In cash, as far as there are coins. */
  public List<SaleReturned.Refund> refunds(Money total) {
    Money rest = coin.isPositive() ? Money.ofCents(total.cents() % coin.cents()) : Money.ZERO;
    List<SaleReturned.Refund> refunds = new ArrayList<>();
    refunds.add(new SaleReturned.Refund(PaymentMethod.CASH, total.minus(rest), null));
    if (!rest.isZero()) {
      refunds.add(new SaleReturned.Refund(PaymentMethod.ROUNDING, rest, null));
    }
    return refunds;
  }

  private static SaleReturned.Line line(ForeignReturnRequest.Item item) {
    return new SaleReturned.Line(
        null,
        item.product().id(),
        item.product().code(),
        item.product().name(),
        item.quantity(),
        item.price(),
        item.product().taxKind(),
        item.amount(),
        item.to());
  }
}
