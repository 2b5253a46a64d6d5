package io.colmena.pos.numbering;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The series in which one till numbers its receipts. No other till has one of them.
 *
 * @param boleta for people, such as {@code B001}
 * @param factura for whoever has a RUC, such as {@code F001}
 * @param ticket for slips that only the shop knows, such as {@code T001}
 * @param internal whether every receipt is such a slip
 */
public record ReceiptSeries(String boleta, String factura, String ticket, boolean internal) {
  private static final Pattern TILL_NUMBER = Pattern.compile("0*([1-9][0-9]{0,2})");
  private static final Pattern SERIES = Pattern.compile("[A-Z0-9]{4}");
  private static final int RUC_DIGITS = 11;

  /**
   * @throws IllegalArgumentException if a series is none of its kind
   */
  public ReceiptSeries {
    requireSeries(boleta, "B");
    requireSeries(factura, "F");
    requireSeries(ticket, "ACDEGHIJKLMNOPQRSTUVWXYZ");
  }

  /** A series is told apart by its first letter: the tax office reads no more of it. */
  private static void requireSeries(String series, String firstLetters) {
    if (!SERIES.matcher(series).matches() || firstLetters.indexOf(series.charAt(0)) < 0) {
      String first = firstLetters.length() > 1 ? "any letter but B and F" : firstLetters;
      throw new IllegalArgumentException(
          "\"" + series + "\" is no series: it has four letters or digits, the first is " + first);
    }
  }

  /**
   * The usual series of a till that has a number from 1 to 999, or null for another name.
   *
   * @param internal whether every receipt is a slip that only the shop knows
   */
  public static @Nullable ReceiptSeries ofTill(String till, boolean internal) {
    var number = TILL_NUMBER.matcher(till.strip());
    if (!number.matches()) {
      return null;
    }
    String digits = String.format(Locale.ROOT, "%03d", Integer.parseInt(number.group(1)));
    return new ReceiptSeries("B" + digits, "F" + digits, "T" + digits, internal);
  }

  /**
   * @param customer document number, or null
   */
  String seriesFor(@Nullable String customer) {
    if (internal) {
      return ticket;
    }
    boolean company = customer != null && customer.length() == RUC_DIGITS;
    return company ? factura : boleta;
  }

  /**
   * The series of credit notes to receipts of a series: {@code BC01} to {@code B001}, {@code FC01}
   * to {@code F001}; tills from 100 on have {@code BD23} to {@code B123}.
   *
   * @return null for slips that only the shop knows, and if none can be made of this till's
   */
  @Nullable String creditFor(String series) {
    return switch (series.charAt(0)) {
      case 'B' -> credit(boleta);
      case 'F' -> credit(factura);
      default -> null;
    };
  }

  private static @Nullable String credit(String receipts) {
    char hundreds = receipts.charAt(1);
    return hundreds < '0' || hundreds > '9'
        ? null
        : "" + receipts.charAt(0) + (char) ('C' + hundreds - '0') + receipts.substring(2);
  }

  List<String> all() {
    return Stream.of(boleta, factura, ticket, credit(boleta), credit(factura))
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
