package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.ProcessorTime;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.shared.facts.Sale;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a storm: the same sales, lines and payments written by plain JDBC into the centre's
 * own tables, on the same kind of file, by one connection with nothing else to do.
 */
final class RawInserts {
  private static final int BATCH = 1000;

  private RawInserts() {}

  /**
   * What the clocks said.
   *
   * @param stored nanoseconds until everything was on the disk
   * @param processor nanoseconds of processor until then
   */
  record Times(long stored, long processor) {}

  static Times write(Path folder, List<SimulatedBranch> branches) throws SQLException {
    DatabaseSettings settings = DatabaseSettings.embedded(folder, "raw", 2);
    try (Database database = Database.open(settings, Schema.CENTRAL);
        Connection connection = database.dataSource().getConnection()) {
      long processor = ProcessorTime.nanos();
      long begun = System.nanoTime();
      insert(connection, branches);
      database.force();
      return new Times(System.nanoTime() - begun, ProcessorTime.nanos() - processor);
    }
  }

  private static void insert(Connection connection, List<SimulatedBranch> branches)
      throws SQLException {
    try (PreparedStatement sales =
            connection.prepareStatement(
                """
                insert into sales (sale_key, sale_id, branch_code, business_date, sold_at,
                                   local_time, cashier_id, cashier_name, customer_document,
                                   imported_from, units, total, tax, till, cash_session,
                                   series, document_number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement lines =
            connection.prepareStatement(
                """
                insert into sale_lines (sale_key, line_number, product_id, code, name, quantity,
                                        unit_price, tax_kind, total)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement payments =
            connection.prepareStatement(
                """
                insert into payments (sale_key, payment_number, method, amount, received, reference)
                values (?, ?, ?, ?, ?, ?)
                """)) {
      long key = 0;
      for (SimulatedBranch branch : branches) {
        for (Sale sale : branch.sales()) {
          key++;
          addSale(sales, key, branch, sale);
          addLines(lines, key, sale);
          addPayments(payments, key, sale);
          if (key % BATCH == 0) {
            write(connection, sales, lines, payments);
          }
        }
      }
      write(connection, sales, lines, payments);
    }
  }

  private static void write(Connection connection, PreparedStatement... statements)
      throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
    }
    connection.commit();
  }

  private static void addSale(PreparedStatement insert, long key, SimulatedBranch branch, Sale sale)
      throws SQLException {
    insert.setLong(1, key);
    insert.setString(2, sale.id());
    insert.setString(3, branch.code().code());
    insert.setObject(4, sale.businessDate());
    insert.setObject(5, LocalDateTime.ofInstant(sale.soldAt(), ZoneOffset.UTC));
    insert.setObject(6, sale.localTime());
    insert.setString(7, sale.cashier().id());
    insert.setString(8, sale.cashier().name());
    insert.setString(9, sale.customer());
    insert.setString(10, sale.importedFrom());
    insert.setBigDecimal(
        11,
        sale.lines().stream()
            .map(line -> line.quantity().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    insert.setBigDecimal(12, sale.total().amount());
    insert.setBigDecimal(13, sale.tax().amount());
    insert.setString(14, sale.till());
    insert.setString(15, sale.session());
    addDocument(insert, sale.document());
    insert.addBatch();
  }

  private static void addDocument(PreparedStatement insert, Sale.@Nullable Document document)
      throws SQLException {
    if (document == null) {
      insert.setNull(16, Types.VARCHAR);
      insert.setNull(17, Types.BIGINT);
    } else {
      insert.setString(16, document.series());
      insert.setLong(17, document.number());
    }
  }

  private static void addLines(PreparedStatement insert, long key, Sale sale) throws SQLException {
    int number = 0;
    for (Sale.Line line : sale.lines()) {
      number++;
      insert.setLong(1, key);
      insert.setInt(2, number);
      insert.setString(3, line.product());
      insert.setString(4, line.code());
      insert.setString(5, line.name());
      insert.setBigDecimal(6, line.quantity().amount());
      insert.setBigDecimal(7, line.price().amount());
      insert.setString(8, line.taxKind().name());
      insert.setBigDecimal(9, line.total().amount());
      insert.addBatch();
    }
  }

  private static void addPayments(PreparedStatement insert, long key, Sale sale)
      throws SQLException {
    int number = 0;
    for (Sale.Payment payment : sale.payments()) {
      number++;
      insert.setLong(1, key);
      insert.setInt(2, number);
      insert.setString(3, payment.method().name());
      insert.setBigDecimal(4, payment.amount().amount());
      if (payment.received() == null) {
        insert.setNull(5, Types.DECIMAL);
      } else {
        insert.setBigDecimal(5, payment.received().amount());
      }
      insert.setString(6, payment.reference());
      insert.addBatch();
    }
  }
}
