package io.colmena.shared.reconciliation;

import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums the sales of a day up. The digest of the day is the SHA-256 over the digests of its sales,
 * in the order of their identifiers; of a day without sales, over nothing.
 */
public final class DayTally {
  /** Digits of a sale's digest that travel: enough that no two sales of a day share them. */
  private static final int BRIEF = 16;

  private static final BigDecimal MOST = new BigDecimal(99_999_999_999L);

  private final LocalDate date;
  private final SortedMap<String, Hash> digests = new TreeMap<>();
  private final SortedMap<String, BigDecimal> payments = new TreeMap<>();
  private BigDecimal units = BigDecimal.ZERO;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal tax = BigDecimal.ZERO;

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
    units = units.add(sale.units().amount());
    total = total.add(sale.total().amount());
    tax = tax.add(sale.tax().amount());
    sale.payments().forEach(p -> payments.merge(p.method(), p.amount().amount(), BigDecimal::add));
  }

  public DayFigures figures() {
    MessageDigest sha256 = SaleContent.sha256();
    digests.values().forEach(digest -> sha256.update(digest.bytes()));
    SortedMap<String, Money> paid = new TreeMap<>();
    payments.forEach((method, amount) -> paid.put(method, new Money(bounded(amount))));
    return new DayFigures(
        date,
        digests.size(),
        new Quantity(bounded(units)),
        new Money(bounded(total)),
        new Money(bounded(tax)),
        paid,
        Hash.of(sha256.digest()));
  }

  /** Sums of damaged rows may be beyond what an amount can be; the digest tells all the same. */
  private static BigDecimal bounded(BigDecimal sum) {
    return sum.min(MOST).max(MOST.negate());
  }

  /** Each sale with the beginning of its digest, to find which one differs. */
  public Map<String, String> sales() {
    Map<String, String> brief = new TreeMap<>();
    digests.forEach((id, digest) -> brief.put(id, digest.toString().substring(0, BRIEF)));
    return brief;
  }
}
