package io.colmena.shared.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * What the identifier of a sale says: {@code CUS-20261121-001} is the first sale of that business
 * date in Cusco.
 *
 * @param counter from 1
 */
public record SaleNumber(BranchCode branch, LocalDate businessDate, long counter) {
  private static final int DATE_DIGITS = 8;

  /**
   * Reads an identifier as {@link Identifiers#sale} writes it, and no other spelling of it.
   *
   * @throws IllegalArgumentException if it is not one of a sale of that branch
   */
  public static SaleNumber of(BranchCode branch, String saleId) {
    int date = branch.code().length() + 1;
    int counter = date + DATE_DIGITS + 1;
    if (!saleId.startsWith(branch.code())
        || saleId.length() < counter
        || saleId.charAt(date - 1) != '-'
        || saleId.charAt(counter - 1) != '-') {
      throw wrong(branch, saleId);
    }
    long number = Counter.at(saleId, counter);
    if (number == Counter.NONE) {
      throw wrong(branch, saleId);
    }
    return new SaleNumber(branch, date(branch, saleId, date), number);
  }

  private static LocalDate date(BranchCode branch, String saleId, int from) {
    int day = (int) Counter.digits(saleId, from, from + DATE_DIGITS);
    try {
      return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    } catch (DateTimeException _) {
      throw wrong(branch, saleId);
    }
  }

  private static IllegalArgumentException wrong(BranchCode branch, String saleId) {
    return new IllegalArgumentException(
        "\"" + saleId + "\" is not an identifier such as " + branch + "-20261121-001");
  }
}
