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
  private static final int LEAST_COUNTER_DIGITS = 3;
  private static final int MOST_COUNTER_DIGITS = 18;

  /**
   * Reads an identifier as {@link Identifiers#sale} writes it, and no other spelling of it.
   *
   * @throws IllegalArgumentException if it is not one of a sale of that branch
   */
  public static SaleNumber of(BranchCode branch, String saleId) {
    int date = branch.code().length() + 1;
    int counter = date + DATE_DIGITS + 1;
    if (!saleId.startsWith(branch.code())
        || saleId.length() < counter + LEAST_COUNTER_DIGITS
        || saleId.length() > counter + MOST_COUNTER_DIGITS
        || saleId.charAt(date - 1) != '-'
        || saleId.charAt(counter - 1) != '-') {
      throw wrong(branch, saleId);
    }
    long number = digits(branch, saleId, counter, saleId.length());
    boolean padded =
        saleId.charAt(counter) == '0' && saleId.length() > counter + LEAST_COUNTER_DIGITS;
    if (number == 0 || padded) {
      throw wrong(branch, saleId);
    }
    return new SaleNumber(branch, date(branch, saleId, date), number);
  }

  private static LocalDate date(BranchCode branch, String saleId, int from) {
    int day = (int) digits(branch, saleId, from, from + DATE_DIGITS);
    try {
      return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    } catch (DateTimeException _) {
      throw wrong(branch, saleId);
    }
  }

  private static long digits(BranchCode branch, String saleId, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      char digit = saleId.charAt(i);
      if (digit < '0' || digit > '9') {
        throw wrong(branch, saleId);
      }
      number = number * 10 + (digit - '0');
    }
    return number;
  }

  private static IllegalArgumentException wrong(BranchCode branch, String saleId) {
    return new IllegalArgumentException(
        "\"" + saleId + "\" is not an identifier such as " + branch + "-20261121-001");
  }
}
