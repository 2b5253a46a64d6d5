package io.colmena.central.reports;

import io.colmena.central.projection.SaleKey;
import io.colmena.central.projection.TotalKey;
import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of tickets day by day, each branch's day a range of keys, until there are enough: a
 * page costs by the days it had to look at, not by the sales held. The sums of a day tell which
 * branches sold a product, or sold by a method, at all; the others' tickets are not read.
 */
final class TicketList {
  private static final long EACH_BRANCH = SaleKey.firstOf(1);

  private final Transaction tx;
  private final TicketQuestion asked;
  private final List<String> branches;

  TicketList(Transaction tx, TicketQuestion asked) {
    this.tx = tx;
    this.asked = asked;
    this.branches =
        asked
            .branch()
            .map(branch -> List.of(branch.code()))
            .orElseGet(
                () -> tx.query("select branch_code from branches").mapTo(String.class).list());
  }

  /**
   * @param most one more is asked for, to know whether the list goes on
   */
  TicketPage page(Optional<TicketCursor> after, int most) {
    List<TicketRow> rows = asked.order().isByAmount() ? byAmount(after, most) : byTime(after, most);
    boolean more = rows.size() > most;
    List<TicketRow> shown = more ? rows.subList(0, most) : rows;
    return new TicketPage(
        paid(shown),
        more ? Optional.of(TicketCursor.at(shown.getLast(), asked.order())) : Optional.empty());
  }

  private List<TicketRow> byTime(Optional<TicketCursor> after, int most) {
    List<TicketRow> rows = new ArrayList<>();
    boolean newest = asked.order().isDescending();
    for (LocalDate day : asked.days()) {
      boolean passed =
          after.isPresent()
              && (newest ? day.isAfter(after.get().day()) : day.isBefore(after.get().day()));
      if (!passed) {
        boolean within = after.isPresent() && after.get().day().equals(day);
        rows.addAll(of(day, within ? after : Optional.empty(), most + 1 - rows.size()));
      }
      if (rows.size() > most) {
        break;
      }
    }
    return rows;
  }

  private List<TicketRow> byAmount(Optional<TicketCursor> after, int most) {
    return asked.days().stream()
        .flatMap(day -> of(day, after, most + 1).stream())
        .sorted(asked.order().byAmount())
        .limit(most + 1L)
        .toList();
  }

  private List<TicketRow> of(LocalDate day, Optional<TicketCursor> after, int most) {
    List<String> selling = selling(day);
    if (selling.isEmpty()) {
      return List.of();
    }
    String direction = asked.order().isDescending() ? "desc" : "asc";
    Query query =
        tx.query(
                """
                select s.sale_key, s.sale_id, s.branch_code, b.name, s.business_date, s.sold_at,
                       s.local_time, s.cashier_name, s.series, s.document_number, s.units, s.total
                from branches b
                join sales s on s.sale_key between b.branch_number * cast(:each as bigint) + :first
                                               and b.branch_number * cast(:each as bigint) + :last
                where b.branch_code in (<branches>) %s %s
                order by %s %s, s.sale_key %s
                offset 0 rows fetch next :most rows only
                """
                    .formatted(
                        conditions(),
                        after.isPresent() ? beyond() : "",
                        asked.order().column(),
                        direction,
                        direction))
            .bindList("branches", selling)
            .bind("each", EACH_BRANCH)
            .bind("first", SaleKey.firstOf(0, day))
            .bind("last", SaleKey.lastOf(0, day))
            .bind("most", most);
    asked.filters().entrySet().stream()
        .filter(one -> one.getKey().condition().isPresent())
        .forEach(one -> query.bind(one.getKey().parameter(), one.getKey().bound(one.getValue())));
    after.ifPresent(
        cursor -> query.bind("value", cursor.bound(asked.order())).bind("key", cursor.key()));
    return query.map((rs, _) -> row(rs)).list();
  }

  private String conditions() {
    return asked.filters().keySet().stream()
        .flatMap(filter -> filter.condition().stream())
        .map(condition -> "and " + condition)
        .collect(Collectors.joining("\n"));
  }

  private String beyond() {
    String column = asked.order().column();
    String than = asked.order().isDescending() ? "<" : ">";
    return "and (%s %s :value or %s = :value and s.sale_key %s :key)"
        .formatted(column, than, column, than);
  }

  /** The branches that may have such tickets on a day. */
  private List<String> selling(LocalDate day) {
    List<String> selling = branches;
    for (Map.Entry<TicketFilter, String> one : asked.filters().entrySet()) {
      if (one.getKey().dimension().isPresent()) {
        List<String> those = having(one.getKey(), one.getValue(), day);
        selling = selling.stream().filter(those::contains).toList();
      }
    }
    return selling;
  }

  /** Looks for the member's name in the sums as they are written, which is cheaper than reading. */
  private List<String> having(TicketFilter filter, String member, LocalDate day) {
    var dimension = filter.dimension().orElseThrow();
    String written = Json.write(member) + ":[";
    List<String> having = new ArrayList<>();
    tx.query(
            """
            select branch_code, members from daily_breakdowns
            where breakdown_key between :first and :last
            """)
        .bind("first", TotalKey.firstOf(dimension, day))
        .bind("last", TotalKey.lastOf(dimension, day))
        .map((rs, _) ->
            rs.getString("members").contains(written) && having.add(rs.getString("branch_code")))
        .list();
    return having;
  }

  private static TicketRow row(ResultSet rs) throws SQLException {
    return new TicketRow(
        rs.getLong("sale_key"),
        rs.getString("sale_id"),
        BranchCode.of(rs.getString("branch_code")),
        rs.getString("name"),
        rs.getObject("business_date", LocalDate.class),
        Columns.requiredInstant(rs, "sold_at"),
        rs.getObject("local_time", LocalDateTime.class),
        rs.getString("cashier_name"),
        document(rs),
        new Quantity(rs.getBigDecimal("units")),
        new Money(rs.getBigDecimal("total")),
        List.of());
  }

  static Sale.@Nullable Document document(ResultSet rs) throws SQLException {
    String series = rs.getString("series");
    return series == null ? null : new Sale.Document(series, rs.getLong("document_number"));
  }

  private List<TicketRow> paid(List<TicketRow> rows) {
    Map<Long, List<String>> methods = new HashMap<>();
    tx.queries(
            """
            select sale_key, method from payments where sale_key in (<keys>)
            order by sale_key, payment_number
            """,
            "keys",
            rows.stream().map(TicketRow::key).toList())
        .forEach(some ->
            some.map((rs, _) ->
                    methods
                        .computeIfAbsent(rs.getLong("sale_key"), _ -> new ArrayList<>())
                        .add(rs.getString("method")))
                .list());
    return rows.stream()
        .map(row ->
            row.paidBy(methods.getOrDefault(row.key(), List.of()).stream().distinct().toList()))
        .toList();
  }
}
