package io.colmena.pos.returns;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.returns.ReturnBook.Against;
import io.colmena.pos.returns.ReturnBook.Circumstances;
import io.colmena.pos.returns.ReturnBook.Exchange;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes goods back against a sale of this branch. Never more than was sold less what came back
 * before: that is looked at again in the transaction, while it holds the sale's row, so that of two
 * tills that take the same back one is refused.
 */
public final class Returns {
  private final Database database;
  private final ReturnBook book;
  private final Money coin;
  private final SaleFinder finder = new SaleFinder();
  private final ReturnDao dao;

  /**
   * @param coin the smallest that cash is given back with; zero if cash is exact
   */
  public Returns(Database database, ReturnBook book, Money coin) {
    this.database = database;
    this.book = book;
    this.dao = book.dao();
    this.coin = coin;
  }

  /**
   * The sale of a receipt, by whatever number is printed on it.
   *
   * @return more than one only if a till and its copy printed the same number
   */
  public List<ReturnableSale> find(String typed) {
    return database.read(
        tx -> finder.find(tx, typed).stream().map(sale -> returnable(tx, sale)).toList());
  }

  /** What came back of a sale, in the order in which it happened. */
  public List<SaleReturned> of(Transaction tx, String saleId) {
    return dao.of(tx, saleId);
  }

  /** What came back of a sale, in the order in which it happened. */
  public List<SaleReturned> of(String saleId) {
    return database.read(tx -> of(tx, saleId));
  }

  private ReturnableSale returnable(Transaction tx, Sale sale) {
    List<SaleReturned> returns = dao.of(tx, sale.id());
    List<ReturnableLine> lines = new ArrayList<>();
    for (int i = 0; i < sale.lines().size(); i++) {
      Sale.Line line = sale.lines().get(i);
      lines.add(returnable(i + 1, line, finder.isWeighed(tx, line), returns));
    }
    return new ReturnableSale(sale, lines, returns);
  }

  private static ReturnableLine returnable(
      int number, Sale.Line line, boolean weighed, List<SaleReturned> returns) {
    List<SaleReturned.Line> back =
        returns.stream()
            .flatMap(returned -> returned.lines().stream())
            .filter(one -> Integer.valueOf(number).equals(one.line()))
            .toList();
    return new ReturnableLine(
        number,
        line,
        weighed,
        back.stream().map(SaleReturned.Line::quantity).reduce(Quantity.ZERO, Quantity::plus),
        Money.sum(back.stream().map(SaleReturned.Line::amount)));
  }

  /** What would go back for some goods. */
  public List<SaleReturned.Refund> refunds(ReturnableSale sale, Money goods, boolean inCash) {
    return new Refunds(sale, coin).of(goods, inCash);
  }

  /** Whether some of the money came by a card or a wallet, so that cash would be another way. */
  public boolean isCashOtherwise(ReturnableSale sale, Money goods) {
    return new Refunds(sale, coin).isCashOtherwise(goods);
  }

  /**
   * Giving the same request again (a second key press, a retry after an error whose outcome was not
   * known) gives the return it already became.
   *
   * @param approvals what somebody else allowed
   * @throws IllegalArgumentException if the cashier may not and nobody allowed it, or the sale has
   *     no such line
   */
  public ReturnResult give(ReturnRequest wanted, User cashier, List<Approval> approvals) {
    Approval.require(Permission.RETURN, cashier, approvals);
    return database.compute(tx -> {
      // The drawer before anything else, as whoever sells holds it.
      String session = book.drawer().hold(tx).orElse(null);
      if (!SaleFinder.hold(tx, wanted.sale())) {
        return new ReturnResult.NoSuchSale();
      }
      Optional<SaleReturned> earlier = dao.byKey(tx, wanted.key());
      if (earlier.isPresent()) {
        return new ReturnResult.Done(earlier.get());
      }
      Circumstances how =
          new Circumstances(wanted.key(), wanted.reason(), cashier, approvals, session);
      return give(tx, returnable(tx, SaleFinder.sale(tx, wanted.sale())), wanted, how);
    });
  }

  private ReturnResult give(
      Transaction tx, ReturnableSale from, ReturnRequest wanted, Circumstances how) {
    for (ReturnRequest.Item item : wanted.items()) {
      ReturnableLine line = line(from, item);
      if (!line.isReturnable(item.quantity())) {
        return new ReturnResult.TooMuch(line.line().name(), line.returnable());
      }
    }
    List<SaleReturned.Line> lines = wanted.items().stream().map(i -> back(from, i)).toList();
    Money goods = Money.sum(lines.stream().map(SaleReturned.Line::amount));
    Money tax = Money.sum(wanted.items().stream().map(i -> line(from, i).tax(i.quantity())));
    Refunds refunds = new Refunds(from, coin);
    if (wanted.inCash() && refunds.isCashOtherwise(goods)) {
      Approval.require(Permission.REFUND_OTHERWISE, how.cashier(), how.approvals());
    }
    Sale sale = from.sale();
    return new ReturnResult.Done(
        book.write(
            tx,
            how,
            new Against(sale.id(), sale.document(), null, sale.customer()),
            new Exchange(lines, refunds.of(goods, wanted.inCash()), goods, tax)));
  }

  private static ReturnableLine line(ReturnableSale sale, ReturnRequest.Item item) {
    if (item.line() < 1 || item.line() > sale.lines().size()) {
      throw new IllegalArgumentException("the sale has no line " + item.line());
    }
    return sale.lines().get(item.line() - 1);
  }

  private static SaleReturned.Line back(ReturnableSale sale, ReturnRequest.Item item) {
    ReturnableLine from = line(sale, item);
    Sale.Line line = from.line();
    return new SaleReturned.Line(
        item.line(),
        line.product(),
        line.code(),
        line.name(),
        item.quantity(),
        line.price(),
        line.taxKind(),
        from.worth(item.quantity()),
        item.to());
  }
}
