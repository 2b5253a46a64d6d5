package io.colmena.pos.catalog;

import io.colmena.shared.goods.Barcodes;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which numbers the shop's scales print: two digits of prefix, five of the product, five of weight
 * in grams or price in céntimos, and the check digit of an EAN-13.
 */
public record ScaleLabels(Map<String, Kind> kinds) {
  /** What the last five digits before the check digit say. */
  public enum Kind {
    WEIGHT,
    PRICE
  }

  private static final Pattern EAN_13 = Pattern.compile("2\\d{12}");
  private static final Pattern RULE = Pattern.compile("(2\\d):(weight|price)");
  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

  public ScaleLabels {
    kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  /**
   * Reads {@code 20:weight, 21:price}, or nothing for scales that print no labels.
   *
   * @throws IllegalArgumentException saying how it is written
   */
  public static ScaleLabels of(String text) {
    Map<String, Kind> kinds = new TreeMap<>();
    if (text.isBlank()) {
      return new ScaleLabels(kinds);
    }
    for (String rule : SEPARATOR.split(text.strip(), -1)) {
      var matcher = RULE.matcher(rule);
      boolean told =
          matcher.matches()
              && kinds.put(
                      matcher.group(1), Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)))
                  == null;
      if (!told) {
        throw new IllegalArgumentException(
            "it must name each prefix from 20 to 29 once, such as \"20:weight, 21:price\"");
      }
    }
    return new ScaleLabels(kinds);
  }

  /** What a scanned number says, if a scale of this shop printed it. */
  public Optional<ScaleLabel> read(String barcode) {
    if (!EAN_13.matcher(barcode).matches() || !Barcodes.isWellFormed(barcode)) {
      return Optional.empty();
    }
    String code = barcode.substring(2, 7);
    long number = Long.parseLong(barcode.substring(7, 12));
    return Optional.ofNullable(kinds.get(barcode.substring(0, 2)))
        .map(kind ->
            switch (kind) {
              case WEIGHT -> new ScaleLabel(code, Quantity.ofThousandths(number), null);
              case PRICE -> new ScaleLabel(code, null, Money.ofCents(number));
            });
  }
}
