package io.colmena.pos.ui.history;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sale as it was made: nothing of it ever changes. */
public final class SaleViewModel {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final Sale sale;
  private final Texts texts;

  /**
   * @param value beside its caption
   */
  public record Fact(String caption, String value) {}

  public SaleViewModel(Sale sale, Texts texts) {
    this.sale = sale;
    this.texts = texts;
  }

  public Sale sale() {
    return sale;
  }

  public String title() {
    return sale.document() == null ? sale.id() : sale.document().toString();
  }

  public List<Column> columns() {
    return List.of(
        Column.words(texts.get("history.code"), 10),
        Column.words(texts.get("history.product"), 30),
        new Column(texts.get("history.quantity"), Column.Kind.UNITS, 8),
        new Column(texts.get("history.price"), Column.Kind.AMOUNT, 10),
        new Column(texts.get("history.discount"), Column.Kind.AMOUNT, 10),
        new Column(texts.get("history.amount"), Column.Kind.AMOUNT, 11));
  }

  public List<List<Cell>> lines() {
    return sale.lines().stream().map(SaleViewModel::line).toList();
  }

  private static List<Cell> line(Sale.Line line) {
    Money discount = line.discount();
    return List.of(
        new Cell.Words(line.code()),
        new Cell.Words(line.name()),
        new Cell.Units(line.quantity()),
        new Cell.Amount(line.price()),
        discount == null ? Cell.none() : new Cell.Amount(discount),
        new Cell.Amount(line.total()));
  }

  /** Who, when, where and for whom. What becomes of a sale later has its place at the end. */
  public List<Fact> about() {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("history.sale", sale.id()));
    add(facts, "history.printedAs", sale.printedAs());
    facts.add(fact("history.time", TIME.format(sale.localTime())));
    facts.add(fact("history.cashier", sale.cashier().name()));
    add(facts, "history.till", sale.till());
    add(facts, "history.session", sale.session());
    add(facts, "history.customer", sale.customer());
    add(facts, "history.imported", sale.importedFrom());
    for (Sale.Approval approval : Optional.ofNullable(sale.approvals()).orElse(List.of())) {
      facts.add(fact("history.allowedBy", approval.name() + ": " + approval.reason()));
    }
    return facts;
  }

  private void add(List<Fact> facts, String caption, @Nullable String value) {
    if (value != null) {
      facts.add(fact(caption, value));
    }
  }

  private Fact fact(String caption, String value) {
    return new Fact(texts.get(caption), value);
  }

  /** What it came to and how it was paid. */
  public List<Fact> sums() {
    List<Fact> facts = new ArrayList<>();
    Money discounts =
        Money.sum(
            sale.lines().stream().flatMap(line -> Optional.ofNullable(line.discount()).stream()));
    addAmount(facts, "history.discounts", discounts);
    addAmount(facts, "history.bagTax", sale.bagTax());
    addAmount(facts, "history.tax", sale.tax());
    for (Sale.Payment payment : sale.payments()) {
      facts.add(new Fact(paidHow(payment), Amounts.soles(payment.amount())));
    }
    return facts;
  }

  private void addAmount(List<Fact> facts, String caption, Money amount) {
    if (!amount.isZero()) {
      facts.add(fact(caption, Amounts.soles(amount)));
    }
  }

  private String paidHow(Sale.Payment payment) {
    String method = texts.get("method." + payment.method());
    return payment.reference() == null ? method : method + "  ·  " + payment.reference();
  }

  public String total() {
    return Amounts.soles(sale.total());
  }
}
