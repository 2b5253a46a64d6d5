package io.colmena.shared.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Makes the identifiers of a branch: {@code CUS-20261121-001} for a sale, {@code
 * CUS-20261121-001-2} for its second line, {@code CUS-PROD-017} for a product first met there.
 *
 * <p>Counters have three digits or more; the thousandth sale of a day is simply {@code -1000}.
 */
public final class Identifiers {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  static final String PRODUCT = "-PROD-";

  private Identifiers() {}

  public static String sale(BranchCode branch, LocalDate businessDate, long counter) {
    return branch + "-" + DAY.format(businessDate) + "-" + Counter.written(counter);
  }

  /**
   * @param lineNumber counted from 1
   */
  public static String saleLine(String saleId, int lineNumber) {
    return saleId + "-" + lineNumber;
  }

  public static String product(BranchCode branch, long counter) {
    return branch + PRODUCT + Counter.written(counter);
  }

  public static String user(BranchCode branch, long counter) {
    return branch + "-USR-" + Counter.written(counter);
  }

  public static String audit(BranchCode branch, long counter) {
    return branch + "-AUD-" + Counter.written(counter);
  }

  public static String stockAdjustment(BranchCode branch, long counter) {
    return branch + "-ADJ-" + Counter.written(counter);
  }

  public static String cashSession(BranchCode branch, long counter) {
    return branch + "-CAJA-" + Counter.written(counter);
  }

  public static String cashMovement(BranchCode branch, long counter) {
    return branch + "-MOV-" + Counter.written(counter);
  }

  public static String saleReturn(BranchCode branch, long counter) {
    return branch + "-DEV-" + Counter.written(counter);
  }

  /**
   * @param fingerprint of the public key
   */
  public static String sealKey(BranchCode branch, String fingerprint) {
    return branch + "-KEY-" + fingerprint;
  }

  public static String customer(BranchCode branch, long counter) {
    return branch + "-CLI-" + Counter.written(counter);
  }

  /** Names what a customer paid of a debt. */
  public static String customerPayment(BranchCode branch, long counter) {
    return branch + "-ABO-" + Counter.written(counter);
  }

  /** Names the taking back of a history with which an epoch began. */
  public static String epoch(BranchCode branch, int epoch) {
    return branch + "-EPOCH-" + Counter.written(epoch);
  }

  /** The counter at the end of an identifier that was made here; 0 if there is none. */
  public static long counter(String id) {
    String digits = id.substring(id.lastIndexOf('-') + 1);
    return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
  }
}
