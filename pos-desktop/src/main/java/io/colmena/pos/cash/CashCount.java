package io.colmena.pos.cash;

import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Notes and coins of Peru, counted piece by piece.
 *
 * @param pieces kinds of which there are some, the most valuable first
 */
public record CashCount(List<CashPieces> pieces) {
  /** What notes and coins there are, the most valuable first. Nobody pays with less than 0.10. */
  public static final List<Money> DENOMINATIONS =
      List.of(
          Money.of("200.00"),
          Money.of("100.00"),
          Money.of("50.00"),
          Money.of("20.00"),
          Money.of("10.00"),
          Money.of("5.00"),
          Money.of("2.00"),
          Money.of("1.00"),
          Money.of("0.50"),
          Money.of("0.20"),
          Money.of("0.10"));

  /** More of one kind do not fit into a drawer. */
  public static final int MOST_PIECES = 99_999;

  public static final CashCount NONE = new CashCount(List.of());

  /**
   * @throws IllegalArgumentException if there is no such note or coin, or one is counted twice
   */
  public CashCount {
    pieces = List.copyOf(pieces);
    List<Money> kinds = pieces.stream().map(CashPieces::denomination).toList();
    if (kinds.stream().distinct().count() != kinds.size()
        || !DENOMINATIONS.containsAll(kinds)
        || pieces.stream().anyMatch(one -> one.pieces() > MOST_PIECES)) {
      throw new IllegalArgumentException("nobody counts a drawer like that: " + pieces);
    }
  }

  /**
   * @param numbers how many of each; none may be told
   * @throws IllegalArgumentException if there is no such note or coin, or a number is negative
   */
  public static CashCount of(Map<Money, Integer> numbers) {
    SortedMap<Money, Integer> sorted = new TreeMap<>(numbers).reversed();
    return new CashCount(
        sorted.entrySet().stream()
            .filter(kind -> kind.getValue() != 0)
            .map(kind -> new CashPieces(kind.getKey(), kind.getValue()))
            .toList());
  }

  public Money total() {
    return CashPieces.total(pieces);
  }
}
