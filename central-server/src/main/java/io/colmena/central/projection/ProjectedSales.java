package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;

/** Sales, their lines and payments. The hot path of a storm: plain JDBC batches. */
final class ProjectedSales {
  private final BranchCode branch;
  private final Rows sales;
  private final Rows lines;
  private final Rows terms;
  private final Rows payments;

  ProjectedSales(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.sales =
        tx.rows(
            """
            insert into sales (sale_key, sale_id, branch_code, business_date, sold_at, local_time,
                               cashier_id, cashier_name, customer_document, imported_from, units, total,
                               tax, till, cash_session, series, document_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.lines =
        tx.rows(
            """
            insert into sale_lines (sale_key, line_number, product_id, code, name, quantity, unit_price,
                                    tax_kind, total, price_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.terms =
        tx.rows(
            """
            insert into sale_line_terms (sale_key, line_number, list_price, discount, bag_tax)
            values (?, ?, ?, ?, ?)
            """);
    this.payments =
        tx.rows(
            """
            insert into payments (sale_key, payment_number, method, amount, received, reference)
            values (?, ?, ?, ?, ?, ?)
            """);
  }

  void add(Sale sale, long key) {
    Sale.Document document = sale.document();
    sales.add(
        key,
        sale.id(),
        branch.code(),
        sale.businessDate(),
        sale.soldAt(),
        sale.localTime(),
        sale.cashier().id(),
        sale.cashier().name(),
        sale.customer(),
        sale.importedFrom(),
        sale.units(),
        sale.total(),
        sale.tax(),
        sale.till(),
        sale.session(),
        document == null ? null : document.series(),
        document == null ? null : document.number());
    int number = 0;
    for (Sale.Line line : sale.lines()) {
      number++;
      lines.add(
          key,
          number,
          line.product(),
          line.code(),
          line.name(),
          line.quantity(),
          line.price(),
          line.taxKind().name(),
          line.total(),
          line.priceVersion());
      if (line.hasTerms()) {
        terms.add(key, number, line.listPrice(), line.discount(), line.bagTax());
      }
    }
    number = 0;
    for (Sale.Payment payment : sale.payments()) {
      number++;
      payments.add(
          key,
          number,
          payment.method().name(),
          payment.amount(),
          payment.received(),
          payment.reference());
    }
  }

  void write() {
    sales.write();
    lines.write();
    terms.write();
    payments.write();
  }
}
