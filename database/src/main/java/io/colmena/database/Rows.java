package io.colmena.database;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement, written through one plain JDBC batch: for the hot paths only. */
public final class Rows {
  /** Few enough that others, whose commits are to be forced, need not wait for all of them. */
  private static final int AT_ONCE = 100;

  private final Connection connection;
  private final Dialect dialect;
  private final String sql;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  Rows(Connection connection, Dialect dialect, String sql) {
    this.connection = connection;
    this.dialect = dialect;
    this.sql = sql;
  }

  /** Values in the order of the statement's question marks. */
  public void add(@Nullable Object... values) {
    rows.add(values);
  }

  /**
   * @return how many rows each statement touched, in the order in which they were added
   * @throws DatabaseException as any statement
   */
  public int[] write() {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int[] touched = new int[rows.size()];
      for (int from = 0; from < rows.size(); from += AT_ONCE) {
        List<@Nullable Object[]> some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
        System.arraycopy(write(statement, some), 0, touched, from, some.size());
      }
      rows.clear();
      return touched;
    } catch (SQLException e) {
      throw SqlFaults.translated(e, dialect, e);
    }
  }

  private static int[] write(PreparedStatement statement, List<@Nullable Object[]> rows)
      throws SQLException {
    for (@Nullable Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        bind(statement, i + 1, row[i]);
      }
      statement.addBatch();
    }
    return statement.executeBatch();
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.VARCHAR);
      case String text -> statement.setString(at, text);
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case Money money -> statement.setBigDecimal(at, money.amount());
      case Quantity quantity -> statement.setBigDecimal(at, quantity.amount());
      case Instant instant ->
          statement.setObject(
              at, LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
      case LocalDate date -> statement.setObject(at, date);
      case LocalDateTime time -> statement.setObject(at, time);
      default -> throw new IllegalArgumentException("no column type for " + value.getClass());
    }
  }
}
