package io.colmena.central.reports;

import io.colmena.central.projection.Breakdown;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a report by hour, product, category, cashier or method: the days' sums, added up. */
final class Members {
  private static final Comparator<Map.Entry<String, Breakdown.Sum>> BEST_FIRST =
      Comparator.comparingLong((Map.Entry<String, Breakdown.Sum> row) -> row.getValue().cents())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  private final Transaction tx;
  private final Grouping by;

  Members(Transaction tx, Grouping by) {
    this.tx = tx;
    this.by = by;
  }

  List<SalesReport.Row> rows(LocalDate from, LocalDate to, Optional<BranchCode> branch, int most) {
    Map<String, Breakdown.Sum> sums = new HashMap<>();
    days(from, to, branch).forEach(members -> Breakdown.addTo(sums, members));
    List<Map.Entry<String, Breakdown.Sum>> shown =
        sums.entrySet().stream()
            .sorted(by.isBestFirst() ? BEST_FIRST : Map.Entry.comparingByKey())
            .limit(most)
            .toList();
    Map<String, String> labels = labels(shown.stream().map(Map.Entry::getKey).toList());
    return shown.stream().map(row -> row(row.getKey(), row.getValue(), labels)).toList();
  }

  private static SalesReport.Row row(String member, Breakdown.Sum sum, Map<String, String> labels) {
    return new SalesReport.Row(
        member, labels.getOrDefault(member, member), sum.tickets(), sum.quantity(), sum.total());
  }

  private Iterable<String> days(LocalDate from, LocalDate to, Optional<BranchCode> branch) {
    return SalesReports.bound(
            tx,
            """
            select d.members from daily_breakdowns d
            where d.breakdown_key between :first and :last %s
            """
                .formatted(SalesReports.only(branch)),
            from,
            to,
            by.dimension(),
            branch)
        .mapTo(String.class);
  }

  /** What people call them; those of whom nothing is known are absent. */
  private Map<String, String> labels(List<String> members) {
    return switch (by) {
      case PRODUCT ->
          labels(
              members,
              """
              select code as member, max(name) as label from products where code in (<members>)
              group by code
              """);
      case CASHIER ->
          labels(
              members,
              """
              select user_id as member, max(display_name) as label from cashiers
              where user_id in (<members>) group by user_id
              """);
      case BRANCH, DAY, WEEK, MONTH, WEEKDAY, HOUR, CATEGORY, PAYMENT -> Map.of();
    };
  }

  private Map<String, String> labels(List<String> members, String sql) {
    Map<String, String> labels = new HashMap<>();
    tx.queries(sql, "members", members)
        .forEach(some ->
            some.map((rs, _) -> labels.put(rs.getString("member"), rs.getString("label"))).list());
    return labels;
  }
}
