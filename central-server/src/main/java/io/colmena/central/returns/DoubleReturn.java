package io.colmena.central.returns;

import io.colmena.shared.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * More came back against a receipt than it came to, because those who took it back could not ask
 * each other.
 *
 * @param sold what the customer had owed
 * @param returned what came back altogether
 * @param parts at least two, the earliest day first
 */
public record DoubleReturn(String sale, Money sold, Money returned, List<Part> parts) {
  /** What one branch took back at one time. */
  public record Part(String branch, String id, LocalDate day, String cashier, Money amount) {}
}
