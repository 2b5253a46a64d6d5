package io.colmena.demo;

import io.colmena.shared.money.PaymentMethod;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The consolidated report beside the branches' own figures, in at most eighty columns of text. */
final class ConsolidatedTable {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  /** The shops of the demonstration give no credit. */
  private static final List<PaymentMethod> SHOWN =
      Stream.concat(PaymentMethod.money().stream(), Stream.of(PaymentMethod.ROUNDING)).toList();

  private static final String RULE = "-".repeat(78);
  private static final String SALES = "%-10s%8s%12s%14s%8s%12s%14s";
  private static final String TOTAL = "Cadena";

  private final StringBuilder text = new StringBuilder();

  private ConsolidatedTable() {}

  static String of(List<Comparison> comparisons, LocalDate from, LocalDate to) {
    ConsolidatedTable table = new ConsolidatedTable();
    table.line("Consolidado del " + DAY.format(from) + " al " + DAY.format(to));
    table.line("");
    table.sales(comparisons);
    table.line("");
    table.payments(comparisons);
    table.line("");
    comparisons.forEach(table::check);
    return table.text.toString();
  }

  private void sales(List<Comparison> comparisons) {
    line("%10s%34s%34s".formatted("", "en el centro", "en la sucursal"));
    line(
        SALES.formatted(
            "Sucursal", "Tickets", "Unidades", "Total S/", "Tickets", "Unidades", "Total S/"));
    line(RULE);
    comparisons.forEach(c -> sales(c.shop().placeName(), c.centre(), c.branch()));
    line(RULE);
    sales(TOTAL, centre(comparisons), branches(comparisons));
  }

  private void sales(String name, Figures centre, Figures branch) {
    line(
        SALES.formatted(
            name,
            Amounts.count(centre.tickets()),
            Amounts.of(centre.units()),
            Amounts.of(centre.total()),
            Amounts.count(branch.tickets()),
            Amounts.of(branch.units()),
            Amounts.of(branch.total())));
  }

  private void payments(List<Comparison> comparisons) {
    StringBuilder header = new StringBuilder("%-22s".formatted("Pagos S/"));
    for (PaymentMethod method : SHOWN) {
      header.append("%11s".formatted(Amounts.method(method.name())));
    }
    line(header.toString());
    line(RULE);
    for (Comparison comparison : comparisons) {
      payments(comparison.shop().placeName(), "centro", comparison.centre());
      payments("", "sucursal", comparison.branch());
    }
    line(RULE);
    payments(TOTAL, "centro", centre(comparisons));
    payments("", "sucursales", branches(comparisons));
  }

  private void payments(String name, String side, Figures figures) {
    StringBuilder row = new StringBuilder("%-10s%-12s".formatted(name, side));
    for (PaymentMethod method : SHOWN) {
      row.append(String.format(Locale.ROOT, "%11s", Amounts.of(figures.paidWith(method.name()))));
    }
    line(row.toString());
  }

  private void check(Comparison comparison) {
    String name = comparison.shop().placeName();
    if (comparison.agrees()) {
      line("[bien] " + name + ": tickets, unidades, total y pagos son los mismos");
    }
    comparison.differences().forEach(difference -> line("[MAL]  " + name + ": " + difference));
  }

  private static Figures centre(List<Comparison> comparisons) {
    return comparisons.stream().map(Comparison::centre).reduce(Figures.NONE, Figures::plus);
  }

  private static Figures branches(List<Comparison> comparisons) {
    return comparisons.stream().map(Comparison::branch).reduce(Figures.NONE, Figures::plus);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
