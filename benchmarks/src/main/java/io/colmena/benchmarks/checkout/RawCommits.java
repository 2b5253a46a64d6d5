package io.colmena.benchmarks.checkout;

import io.colmena.database.Database;
import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.checkout.TicketKey;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.identity.SaleNumber;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The same rows as a checkout writes, by plain JDBC: nothing is looked up, checked or hashed. One
 * transaction for each sale, forced to the disk.
 */
final class RawCommits implements AutoCloseable {
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Database database;
  private final Connection connection;
  private final PreparedStatement sales;
  private final PreparedStatement lines;
  private final PreparedStatement payments;
  private final PreparedStatement movements;
  private final PreparedStatement references;
  private final PreparedStatement levels;
  private final PreparedStatement counters;
  private final PreparedStatement firstCounters;
  private final PreparedStatement journal;
  private final PreparedStatement head;

  RawCommits(TillOnFile till) throws SQLException {
    this.database = till.database();
    this.connection = database.dataSource().getConnection();
    open.add(connection);
    this.sales =
        prepared(
            """
            insert into sales (sale_id, ticket_key, journal_sequence, sold_at, local_time,
                               business_date, cashier_id, cashier_name, customer_document, units,
                               total, tax, till, series, document_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.lines =
        prepared(
            """
            insert into sale_lines (sale_id, line_number, line_id, product_id, code, name, quantity,
                                    unit_price, tax_kind, total)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.payments =
        prepared(
            """
            insert into payments (sale_id, payment_number, method, amount, received, reference)
            values (?, ?, ?, ?, ?, ?)
            """);
    this.movements =
        prepared(
            """
            insert into stock_movements (product_id, quantity, reason, reference, moved_at,
                                         business_date)
            values (?, ?, 'SALE', ?, ?, ?)
            """);
    this.references =
        prepared("insert into payment_references (method, reference, sale_id) values (?, ?, ?)");
    this.counters = prepared("update counters set counter = ? where name = ?");
    this.firstCounters = prepared("insert into counters (name, counter) values (?, ?)");
    this.levels = prepared("update stock_levels set quantity = quantity - ? where product_id = ?");
    this.journal =
        prepared(
            """
            insert into journal (sequence, epoch, kind, entity_id, occurred_at, entry, hash)
            values (?, ?, ?, ?, ?, ?, ?)
            """);
    this.head = prepared("update journal_head set sequence = ?, hash = ? where id = 1");
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    open.add(statement);
    return statement;
  }

  /** Returns when the sale is on the disk. */
  void commit(WrittenSale written) throws SQLException {
    store(List.of(written));
    database.force();
  }

  /** Commits them all at once; on the disk they are when the database stores something. */
  void store(List<WrittenSale> written) throws SQLException {
    for (WrittenSale one : written) {
      add(one);
    }
    for (PreparedStatement statement :
        List.of(sales, lines, payments, references, movements, levels, journal, head)) {
      statement.executeBatch();
    }
    connection.commit();
  }

  private void add(WrittenSale written) throws SQLException {
    Sale sale = written.sale();
    addSale(sale, written);
    for (int i = 0; i < sale.lines().size(); i++) {
      addLine(sale, i + 1, sale.lines().get(i));
    }
    for (int i = 0; i < sale.payments().size(); i++) {
      addPayment(sale, i + 1, sale.payments().get(i));
    }
    addEntry(written);
  }

  private void addSale(Sale sale, WrittenSale written) throws SQLException {
    sales.setString(1, sale.id());
    sales.setString(2, TicketKey.bornAt(sale.soldAt()));
    sales.setLong(3, written.entry().sequence());
    sales.setObject(4, utc(sale.soldAt()));
    sales.setObject(5, sale.localTime());
    sales.setObject(6, sale.businessDate());
    sales.setString(7, sale.cashier().id());
    sales.setString(8, sale.cashier().name());
    sales.setString(9, sale.customer());
    sales.setBigDecimal(
        10,
        sale.lines().stream()
            .map(line -> line.quantity().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    sales.setBigDecimal(11, sale.total().amount());
    sales.setBigDecimal(12, sale.tax().amount());
    sales.setString(13, sale.till());
    Sale.Document document = sale.document();
    sales.setString(14, document == null ? null : document.series());
    sales.setObject(15, document == null ? null : document.number(), Types.BIGINT);
    sales.addBatch();
    count(sale);
  }

  private void count(Sale sale) throws SQLException {
    SaleNumber number = SaleNumber.of(new BranchCode(sale.id().split("-", 2)[0]), sale.id());
    count("sale-" + number.businessDate(), number.counter());
    Sale.Document document = sale.document();
    if (document != null) {
      count("receipt-" + document.series(), document.number());
    }
  }

  private void count(String name, long number) throws SQLException {
    counters.setLong(1, number);
    counters.setString(2, name);
    if (counters.executeUpdate() == 0) {
      firstCounters.setString(1, name);
      firstCounters.setLong(2, number);
      firstCounters.executeUpdate();
    }
  }

  private void addLine(Sale sale, int number, Sale.Line line) throws SQLException {
    lines.setString(1, sale.id());
    lines.setInt(2, number);
    lines.setString(3, Identifiers.saleLine(sale.id(), number));
    lines.setString(4, line.product());
    lines.setString(5, line.code());
    lines.setString(6, line.name());
    lines.setBigDecimal(7, line.quantity().amount());
    lines.setBigDecimal(8, line.price().amount());
    lines.setString(9, line.taxKind().name());
    lines.setBigDecimal(10, line.total().amount());
    lines.addBatch();
    movements.setString(1, line.product());
    movements.setBigDecimal(2, line.quantity().negated().amount());
    movements.setString(3, sale.id());
    movements.setObject(4, utc(sale.soldAt()));
    movements.setObject(5, sale.businessDate());
    movements.addBatch();
    levels.setBigDecimal(1, line.quantity().amount());
    levels.setString(2, line.product());
    levels.addBatch();
  }

  private void addPayment(Sale sale, int number, Sale.Payment payment) throws SQLException {
    payments.setString(1, sale.id());
    payments.setInt(2, number);
    payments.setString(3, payment.method().name());
    payments.setBigDecimal(4, payment.amount().amount());
    if (payment.received() == null) {
      payments.setNull(5, Types.DECIMAL);
    } else {
      payments.setBigDecimal(5, payment.received().amount());
    }
    payments.setString(6, payment.reference());
    payments.addBatch();
    if (payment.method().isWallet()) {
      references.setString(1, payment.method().name());
      references.setString(2, PaymentReferences.normal(payment.reference()));
      references.setString(3, sale.id());
      references.addBatch();
    }
  }

  private void addEntry(WrittenSale written) throws SQLException {
    journal.setLong(1, written.entry().sequence());
    journal.setInt(2, written.entry().epoch());
    journal.setString(3, written.entry().kind());
    journal.setString(4, written.entry().entityId());
    journal.setObject(5, utc(written.entry().occurredAt()));
    journal.setString(6, written.line());
    journal.setBytes(7, written.hash().bytes());
    journal.addBatch();
    head.setLong(1, written.entry().sequence());
    head.setBytes(2, written.hash().bytes());
    head.addBatch();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public void close() throws SQLException {
    for (AutoCloseable one : open.reversed()) {
      try {
        one.close();
      } catch (SQLException e) {
        throw e;
      } catch (Exception e) {
        throw new SQLException(e);
      }
    }
  }
}
