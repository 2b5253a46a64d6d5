package io.colmena.shared.goods;

import java.util.Optional;
import java.util.regex.Pattern;

/** Rules of the barcodes printed on goods (GS1 General Specifications, §7.9: check digit). */
public final class Barcodes {
  private static final Pattern DIGITS = Pattern.compile("\\d{4,14}");
  private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9 ./+$%-]{3,20}");

  private Barcodes() {}

  /**
   * EAN-8, UPC-A, EAN-13 and GTIN-14 need their check digit; other lengths and letters are a shop's
   * own.
   */
  public static boolean isWellFormed(String barcode) {
    if (!DIGITS.matcher(barcode).matches()) {
      return OTHER.matcher(barcode).matches();
    }
    return switch (barcode.length()) {
      case 8, 12, 13, 14 -> hasCheckDigit(barcode);
      default -> true;
    };
  }

  /** Whether what was typed can only be a barcode: people do not type eight digits to search. */
  public static boolean looksScanned(String text) {
    return text.length() >= 8 && DIGITS.matcher(text).matches();
  }

  /**
   * The same article's number as another scanner says it: a UPC-A of twelve digits is the EAN-13
   * with a zero in front.
   */
  public static Optional<String> otherForm(String barcode) {
    if (!DIGITS.matcher(barcode).matches() || !isWellFormed(barcode)) {
      return Optional.empty();
    }
    return switch (barcode.length()) {
      case 12 -> Optional.of("0" + barcode);
      case 13 -> barcode.startsWith("0") ? Optional.of(barcode.substring(1)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - 1 - i) % 2 == 0 ? 1 : 3;
      sum += (digits.charAt(i) - '0') * weight;
    }
    return sum % 10 == 0;
  }
}
