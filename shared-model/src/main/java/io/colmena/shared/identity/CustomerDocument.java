package io.colmena.shared.identity;

import java.util.List;
import java.util.Optional;

/**
 * What a customer is known by: a DNI of eight digits, or a RUC of eleven whose last digit checks
 * the others.
 */
public record CustomerDocument(String number) {
  private static final int DNI_DIGITS = 8;
  private static final int RUC_DIGITS = 11;
  private static final int MODULUS = 11;
  private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final List<String> RUC_PREFIXES = List.of("10", "15", "16", "17", "20");

  /** Why a text is no document; the screens say it in words. */
  public enum Fault {
    NOT_DIGITS,
    LENGTH,
    RUC_PREFIX,
    RUC_CHECK_DIGIT
  }

  /**
   * @throws IllegalArgumentException if it is neither a DNI nor a RUC
   */
  public CustomerDocument {
    Optional<Fault> fault = fault(number);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(
          "\"" + number + "\" is neither a DNI nor a RUC: " + fault.get());
    }
  }

  /** What is wrong with it; empty if it is a DNI or a RUC. */
  public static Optional<Fault> fault(String text) {
    if (!text.matches("[0-9]+")) {
      return Optional.of(Fault.NOT_DIGITS);
    }
    return switch (text.length()) {
      case DNI_DIGITS -> Optional.empty();
      case RUC_DIGITS -> rucFault(text);
      default -> Optional.of(Fault.LENGTH);
    };
  }

  public static boolean isValid(String text) {
    return fault(text).isEmpty();
  }

  private static Optional<Fault> rucFault(String ruc) {
    if (!RUC_PREFIXES.contains(ruc.substring(0, 2))) {
      return Optional.of(Fault.RUC_PREFIX);
    }
    return checkDigit(ruc) == digit(ruc, RUC_DIGITS - 1)
        ? Optional.empty()
        : Optional.of(Fault.RUC_CHECK_DIGIT);
  }

  private static int checkDigit(String ruc) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * digit(ruc, i);
    }
    return (MODULUS - sum % MODULUS) % 10;
  }

  private static int digit(String text, int index) {
    return text.charAt(index) - '0';
  }

  /** Whether it is a RUC, whose holder gets a factura. */
  public boolean isRuc() {
    return number.length() == RUC_DIGITS;
  }

  @Override
  public String toString() {
    return number;
  }
}
