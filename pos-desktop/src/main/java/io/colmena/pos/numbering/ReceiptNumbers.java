package io.colmena.pos.numbering;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers receipts as the tax office wants them: 1, 2, 3… in each series. A number is given in the
 * transaction that makes the sale, so one that is not made has none, and the next gets it.
 */
public final class ReceiptNumbers {
  private final Counters counters;
  private final @Nullable ReceiptSeries series;

  /**
   * @param series of this till, or null for one whose receipts have no number but the sale's
   */
  public ReceiptNumbers(Counters counters, @Nullable ReceiptSeries series) {
    this.counters = counters;
    this.series = series;
  }

  /**
   * @param customer document number, or null
   */
  public Sale.@Nullable Document next(Transaction tx, @Nullable String customer) {
    if (series == null) {
      return null;
    }
    String one = series.seriesFor(customer);
    return new Sale.Document(one, counters.next(tx, counter(one)));
  }

  /**
   * Numbers a credit note.
   *
   * @param receipt that it takes goods back from, or null for one without a number
   * @return null if the return is known by its own identifier alone
   */
  public Sale.@Nullable Document nextCreditNote(Transaction tx, Sale.@Nullable Document receipt) {
    String one = series == null || receipt == null ? null : series.creditFor(receipt.series());
    return one == null ? null : new Sale.Document(one, counters.next(tx, counter(one)));
  }

  /** Sees to it that the number of a sale that was made elsewhere is not given again. */
  public static void passOver(Transaction tx, Counters counters, Sale.Document given) {
    counters.passOver(tx, counter(given.series()), given.number());
  }

  private static String counter(String series) {
    return "receipt-" + series;
  }
}
