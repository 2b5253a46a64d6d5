package io.colmena.pos.ui.history;

import io.colmena.pos.history.Breakdown;
import io.colmena.pos.history.Share;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a chart shows: few enough bars to be told apart. */
final class Bars {
  private static final int MOST_NAMES = 10;
  private static final int MOST_DAYS = 45;
  private static final int LONGEST_LABEL = 20;

  private final HistoryTables words;

  Bars(HistoryTables words) {
    this.words = words;
  }

  List<Bar> of(Breakdown sums) {
    return switch (sums.by()) {
      case PRODUCT, CASHIER -> largest(sums.shares());
      case PAYMENT ->
          sums.shares().stream()
              .filter(share -> !PaymentMethod.valueOf(share.key()).isRounding())
              .map(share ->
                  new Bar(words.method(PaymentMethod.valueOf(share.key())), share.amount()))
              .toList();
      case HOUR -> byHour(sums.shares());
      case DAY -> byTime(sums);
    };
  }

  /** With their rank, so that two names that begin alike are two bars. */
  private static List<Bar> largest(List<Share> shares) {
    List<Bar> bars = new ArrayList<>();
    for (Share share : shares.subList(0, Math.min(MOST_NAMES, shares.size()))) {
      bars.add(new Bar((bars.size() + 1) + ". " + brief(share.name()), share.amount()));
    }
    return bars;
  }

  private static String brief(String name) {
    return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
  }

  /** Also the hours between in which nothing was sold. */
  private static List<Bar> byHour(List<Share> shares) {
    if (shares.isEmpty()) {
      return List.of();
    }
    Map<String, Money> sums = new TreeMap<>();
    int first = Integer.parseInt(shares.getFirst().key());
    int last = Integer.parseInt(shares.getLast().key());
    for (int hour = first; hour <= last; hour++) {
      sums.put(String.format(Locale.ROOT, "%02d", hour), Money.ZERO);
    }
    shares.forEach(share -> sums.put(share.key(), share.amount()));
    List<Bar> bars = new ArrayList<>();
    sums.forEach((hour, amount) -> bars.add(new Bar(hour, amount)));
    return bars;
  }

  /** Days, or months where there would be too many days. */
  private static List<Bar> byTime(Breakdown days) {
    boolean months = days.shares().size() > MOST_DAYS;
    Map<String, Money> sums = new TreeMap<>();
    for (Share day : days.shares()) {
      sums.merge(months ? day.key().substring(0, 7) : day.key(), day.amount(), Money::plus);
    }
    List<Bar> bars = new ArrayList<>();
    sums.forEach((key, amount) -> bars.add(new Bar(label(key, months), amount)));
    return bars;
  }

  /** {@code 21/11}, or {@code 11/26} for a month. */
  private static String label(String date, boolean month) {
    String second = date.substring(5, 7);
    return month ? second + "/" + date.substring(2, 4) : date.substring(8, 10) + "/" + second;
  }
}
