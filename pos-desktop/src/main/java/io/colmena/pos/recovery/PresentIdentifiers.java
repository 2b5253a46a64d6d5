package io.colmena.pos.recovery;

import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the articles, people, customers, cash sessions and sales of a lost history are called now.
 * Whatever is not known to have got another identifier keeps its own.
 */
final class PresentIdentifiers {
  private final Map<String, String> products = new HashMap<>();
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> sessions = new HashMap<>();
  private final Map<String, String> sales = new HashMap<>();
  private final Map<String, String> customers = new HashMap<>();

  void product(String lost, String present) {
    products.put(lost, present);
  }

  void user(String lost, String present) {
    users.put(lost, present);
  }

  void session(String lost, String present) {
    sessions.put(lost, present);
  }

  void sale(String lost, String present) {
    sales.put(lost, present);
  }

  String sale(String id) {
    return sales.getOrDefault(id, id);
  }

  SaleReturned.Line of(SaleReturned.Line line) {
    return new SaleReturned.Line(
        line.line(),
        product(line.product()),
        line.code(),
        line.name(),
        line.quantity(),
        line.price(),
        line.taxKind(),
        line.amount(),
        line.to());
  }

  void customer(String lost, String present) {
    customers.put(lost, present);
  }

  String customer(String id) {
    return customers.getOrDefault(id, id);
  }

  Sale.@Nullable Buyer of(Sale.@Nullable Buyer buyer) {
    return buyer == null ? null : new Sale.Buyer(customer(buyer.id()), buyer.name());
  }

  String product(String id) {
    return products.getOrDefault(id, id);
  }

  String user(String id) {
    return users.getOrDefault(id, id);
  }

  String session(String id) {
    return sessions.getOrDefault(id, id);
  }

  /** The identifier of an article, a person, a customer, or of something else, which keeps it. */
  @Nullable String subject(@Nullable String id) {
    return id == null ? null : customer(user(product(id)));
  }

  Sale.Line of(Sale.Line line) {
    return new Sale.Line(
        product(line.product()),
        line.code(),
        line.name(),
        line.quantity(),
        line.price(),
        line.taxKind(),
        line.total(),
        line.listPrice(),
        line.discount(),
        line.bagTax(),
        line.priceVersion());
  }

  StockAdjusted.Item of(StockAdjusted.Item item) {
    return new StockAdjusted.Item(product(item.product()), item.quantity());
  }

  Sale.Cashier of(Sale.Cashier cashier) {
    return new Sale.Cashier(user(cashier.id()), cashier.name());
  }

  @Nullable List<Sale.Approval> of(@Nullable List<Sale.Approval> approvals) {
    return approvals == null ? null : approvals.stream().map(this::of).toList();
  }

  private Sale.Approval of(Sale.Approval approval) {
    return new Sale.Approval(
        approval.permission(), user(approval.approver()), approval.name(), approval.reason());
  }

  CashMoved.@Nullable Approved of(CashMoved.@Nullable Approved approval) {
    return approval == null
        ? null
        : new CashMoved.Approved(user(approval.id()), approval.name(), approval.reason());
  }

  ActionAudited.Person of(ActionAudited.Person person) {
    return new ActionAudited.Person(user(person.id()), person.name());
  }
}
