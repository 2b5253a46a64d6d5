package io.colmena.shared.reconciliation;

import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums the sales of a day up. The digest of the day is the SHA-256 over the digests of its sales, in
 * the order of their identifiers; of a day without sales, over nothing.
 */
public final class DayTally {
  /** Digits of a sale's digest that travel: enough that no two sales of a day share them. */
  private static final int BRIEF = 16;

  private final LocalDate date;
  private final SortedMap<String, Hash> digests = new TreeMap<>();
  private final SortedMap<String, Money> payments = new TreeMap<>();
  private Quantity units = Quantity.ZERO;
  private Money total = Money.ZERO;
  private Money tax = Money.ZERO;

  public DayTally(LocalDate date) {
    this.date = date;
  }

  public static DayTally of(LocalDate date, Collection<SaleContent> sales) {
    DayTally tally = new DayTally(date);
    sales.forEach(tally::add);
    return tally;
  }

  public void add(SaleContent sale) {
    digests.put(sale.id(), sale.digest());
    units = units.plus(sale.units());
    total = total.plus(sale.total());
    tax = tax.plus(sale.tax());
    sale.payments().forEach(p -> payments.merge(p.method(), p.amount(), Money::plus));
  }

  public DayFigures figures() {
    MessageDigest sha256 = SaleContent.sha256();
    digests.values().forEach(digest -> sha256.update(digest.bytes()));
    return new DayFigures(
        date, digests.size(), units, total, tax, payments, Hash.of(sha256.digest()));
  }

  /** Each sale with the beginning of its digest, to find which one differs. */
  public Map<String, String> sales() {
    Map<String, String> brief = new TreeMap<>();
    digests.forEach((id, digest) -> brief.put(id, digest.toString().substring(0, BRIEF)));
    return brief;
  }
}
