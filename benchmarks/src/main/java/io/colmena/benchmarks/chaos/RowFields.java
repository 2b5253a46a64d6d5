package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a row in words that are the same whatever type a driver gives them. */
final class RowFields {
  private static final String NOTHING = "-";

  private final Map<String, String> fields = new TreeMap<>();

  static String key(Object... parts) {
    return Arrays.stream(parts).map(RowFields::text).collect(Collectors.joining(" "));
  }

  void put(String column, @Nullable Object value) {
    fields.put(column, text(value));
  }

  void by(Sale.Cashier cashier) {
    put("cashier_id", cashier.id());
    put("cashier_name", cashier.name());
  }

  String get(String column) {
    return fields.getOrDefault(column, NOTHING);
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return NOTHING;
    }
    return switch (value) {
      case Money money -> text(money.amount());
      case Quantity quantity -> text(quantity.amount());
      case BigDecimal number ->
          number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
      case Boolean yes -> yes ? "1" : "0";
      default -> value.toString();
    };
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
