package io.colmena.pos.people;

import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far each role may go below the catalogue's price, by a discount or another price, before
 * somebody else's PIN is needed. In whole percent of the price; nobody gives goods away.
 */
public record Limits(Map<Role, Integer> percent) {
  /** What a shop begins with. */
  public static final Limits DEFAULT =
      new Limits(
          Map.of(
              Role.CASHIER, 5,
              Role.SUPERVISOR, 20,
              Role.BRANCH_MANAGER, 50,
              Role.ADMINISTRATOR, 100));

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @throws IllegalArgumentException if a role has none, one is no percentage, or a higher role may
   *     do less
   */
  public Limits {
    int before = 0;
    for (Role role : Role.values()) {
      Integer limit = percent.get(role);
      if (limit == null || limit < before || limit > 100) {
        throw new IllegalArgumentException(
            "the limit of " + role.key() + " is from " + before + " to 100 %, not " + limit);
      }
      before = limit;
    }
    percent = Collections.unmodifiableMap(new EnumMap<>(percent));
  }

  /** The most that the role may take off an amount, rounded down to a céntimo. */
  public Money most(Role role, Money amount) {
    BigDecimal limit = BigDecimal.valueOf(percent.getOrDefault(role, 0));
    return new Money(
        amount.amount().multiply(limit).divide(HUNDRED, Money.SCALE, RoundingMode.DOWN));
  }

  /** Whether the role may take that much off an amount alone. */
  public boolean allow(Role role, Money amount, Money takenOff) {
    return takenOff.compareTo(most(role, amount)) <= 0;
  }
}
