package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a journal makes, other than those of sales, products and stock: every field, by the
 * names of the tables' columns. What two copies of a branch counted twice stays as it was counted
 * first.
 */
final class ToldRows {
  /** The tables that are told in full, and the columns by which their rows are known. */
  static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("cash_sessions", List.of("session_id")),
          Map.entry("cash_movements", List.of("movement_id")),
          Map.entry("cash_closings", List.of("session_id")),
          Map.entry("cash_counts", List.of("session_id", "method")),
          Map.entry("cash_pieces", List.of("session_id", "counted_at", "denomination")),
          Map.entry("sale_returns", List.of("return_id")),
          Map.entry("sale_return_lines", List.of("return_id", "line_number")),
          Map.entry("sale_refunds", List.of("return_id", "refund_number")),
          Map.entry("customers", List.of("customer_id")),
          Map.entry("audit_trail", List.of("audit_id")),
          Map.entry("users", List.of("user_id")));

  private final Map<String, Map<String, RowFields>> tables = new TreeMap<>();
  private final Map<String, Money> owed = new TreeMap<>();
  private final Map<String, String> debtors = new TreeMap<>();
  private final Set<String> open = new TreeSet<>();
  private final Map<Long, String> countedAgain = new TreeMap<>();

  private ToldRows() {}

  static ToldRows by(List<JournalFacts.Dated> facts) {
    ToldRows told = new ToldRows();
    facts.forEach(told::add);
    return told;
  }

  /** Of one table, by their keys. */
  Map<String, RowFields> rowsOf(String table) {
    return tables.getOrDefault(table, Map.of());
  }

  /** The sessions that nobody counted. */
  Set<String> open() {
    return open;
  }

  /** The entries that count a drawer once more, and its session. */
  Map<Long, String> countedAgain() {
    return countedAgain;
  }

  private void add(JournalFacts.Dated dated) {
    Fact fact = dated.fact();
    switch (fact) {
      case CashSessionOpened opened -> add(opened);
      case CashMoved moved -> add(moved);
      case CashSessionClosed closed -> add(closed, dated.sequence());
      case SaleReturned returned -> add(returned);
      case CustomerCreated customer -> add(customer);
      case CustomerChanged changed -> {
        RowFields row = known("customers", changed.id());
        row.put("name", changed.after().name());
        row.put("phone", changed.after().phone());
        row.put("address", changed.after().address());
        row.put("credit_limit", changed.after().creditLimit());
      }
      case CustomerPaid paid -> owes(paid.customer(), paid.amount().negated());
      case Sale sale when sale.buyer() != null && !sale.onAccount().isZero() -> {
        debtors.put(sale.id(), sale.buyer().id());
        owes(sale.buyer().id(), sale.onAccount());
      }
      case ActionAudited audited -> add(audited, dated.at());
      case UserCreated user -> {
        RowFields row = row("users", user.id());
        row.put("user_id", user.id());
        row.put("name", user.name());
        row.put("display_name", user.displayName());
        row.put("role", user.role());
      }
      case UserChanged changed -> {
        RowFields row = known("users", changed.id());
        row.put("display_name", changed.after().displayName());
        row.put("role", changed.after().role());
      }
      default -> {} // looked at elsewhere
    }
  }

  private void owes(String customer, Money more) {
    Money now = owed.getOrDefault(customer, Money.ZERO).plus(more);
    owed.put(customer, now);
    known("customers", customer).put("owed", now);
  }

  private RowFields row(String table, Object... key) {
    RowFields row = new RowFields();
    Map<String, RowFields> rows = tables.computeIfAbsent(table, _ -> new TreeMap<>());
    if (rows.put(RowFields.key(key), row) != null) {
      throw new IllegalArgumentException(table + " " + List.of(key) + " is told twice");
    }
    return row;
  }

  private RowFields known(String table, String id) {
    RowFields row = rowsOf(table).get(RowFields.key(id));
    if (row == null) {
      throw new IllegalArgumentException(id + " changed, and nothing told of it before");
    }
    return row;
  }

  private void add(CashSessionOpened opened) {
    RowFields row = row("cash_sessions", opened.id());
    row.put("session_id", opened.id());
    row.put("till", opened.till());
    row.put("business_date", opened.businessDate());
    row.put("opened_at", opened.openedAt());
    row.by(opened.cashier());
    row.put("float_total", opened.total());
    add(opened.id(), "OPEN", opened.pieces());
    open.add(opened.id());
  }

  private void add(CashMoved moved) {
    CashMoved.Approved approval = moved.approval();
    RowFields row = row("cash_movements", moved.id());
    row.put("movement_id", moved.id());
    row.put("session_id", moved.session());
    row.put("direction", moved.direction());
    row.put("amount", moved.amount());
    row.put("reason", moved.reason());
    row.put("moved_at", moved.movedAt());
    row.by(moved.cashier());
    row.put("approver_id", approval == null ? null : approval.id());
    row.put("approver_name", approval == null ? null : approval.name());
    row.put("approval_reason", approval == null ? null : approval.reason());
  }

  private void add(CashSessionClosed closed, long sequence) {
    if (!open.remove(closed.id())) {
      countedAgain.put(sequence, closed.id());
      return;
    }
    RowFields row = row("cash_closings", closed.id());
    row.put("session_id", closed.id());
    row.put("till", closed.till());
    row.put("business_date", closed.businessDate());
    row.put("closed_at", closed.closedAt());
    row.by(closed.cashier());
    row.put("sales", closed.sales());
    row.put("unsent", closed.unsent());
    row.put("remark", closed.comment());
    for (CashSessionClosed.Method method : closed.methods()) {
      RowFields counted = row("cash_counts", closed.id(), method.method());
      counted.put("session_id", closed.id());
      counted.put("method", method.method());
      counted.put("expected", method.expected());
      counted.put("counted", method.counted());
      counted.put("difference", method.difference());
    }
    add(closed.id(), "CLOSE", closed.pieces());
  }

  private void add(String session, String at, List<CashPieces> pieces) {
    for (CashPieces kind : pieces) {
      RowFields row = row("cash_pieces", session, at, kind.denomination());
      row.put("session_id", session);
      row.put("counted_at", at);
      row.put("denomination", kind.denomination());
      row.put("pieces", kind.pieces());
    }
  }

  private void add(SaleReturned returned) {
    SaleReturned.Seal seal = returned.seal();
    Sale.Document document = returned.document();
    RowFields row = row("sale_returns", returned.id());
    String debtor = debtors.get(returned.sale());
    if (debtor != null) {
      owes(debtor, returned.offAccount().negated());
    }
    row.put("return_id", returned.id());
    row.put("sale_id", returned.sale());
    row.put("sealed_total", seal == null ? null : seal.total());
    row.put("returned_at", returned.returnedAt());
    row.put("business_date", returned.businessDate());
    row.by(returned.cashier());
    row.put("reason", returned.reason());
    row.put("units", returned.units());
    row.put("total", returned.total());
    row.put("tax", returned.tax());
    row.put("money_back", returned.moneyBack());
    row.put("till", returned.till());
    row.put("cash_session", returned.session());
    row.put("series", document == null ? null : document.series());
    row.put("document_number", document == null ? null : document.number());
    for (int i = 1; i <= returned.lines().size(); i++) {
      add(returned.id(), i, returned.lines().get(i - 1));
    }
    for (int i = 1; i <= returned.refunds().size(); i++) {
      SaleReturned.Refund refund = returned.refunds().get(i - 1);
      RowFields given = row("sale_refunds", returned.id(), i);
      given.put("return_id", returned.id());
      given.put("refund_number", i);
      given.put("method", refund.method());
      given.put("amount", refund.amount());
      given.put("reference", refund.reference());
    }
  }

  private void add(String returned, int number, SaleReturned.Line line) {
    RowFields row = row("sale_return_lines", returned, number);
    row.put("return_id", returned);
    row.put("line_number", number);
    row.put("sale_line", line.line());
    row.put("product_id", line.product());
    row.put("code", line.code());
    row.put("name", line.name());
    row.put("quantity", line.quantity());
    row.put("amount", line.amount());
    row.put("destination", line.to());
  }

  private void add(CustomerCreated customer) {
    RowFields row = row("customers", customer.id());
    row.put("customer_id", customer.id());
    row.put("document", customer.document());
    row.put("name", customer.name());
    row.put("phone", customer.phone());
    row.put("address", customer.address());
    row.put("credit_limit", null);
    row.put("owed", Money.ZERO);
    owed.put(customer.id(), Money.ZERO);
  }

  private void add(ActionAudited audited, Instant at) {
    ActionAudited.@Nullable Person approver = audited.approver();
    RowFields row = row("audit_trail", audited.id());
    row.put("audit_id", audited.id());
    row.put("happened_at", at);
    row.put("business_date", audited.businessDate());
    row.put("action", audited.action());
    row.put("actor_id", audited.actor().id());
    row.put("actor_name", audited.actor().name());
    row.put("approver_id", approver == null ? null : approver.id());
    row.put("approver_name", approver == null ? null : approver.name());
    row.put("subject", audited.subject());
    row.put("detail", audited.detail());
    row.put("reason", audited.reason());
  }
}
