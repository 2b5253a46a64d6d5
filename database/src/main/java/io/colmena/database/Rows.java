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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, written through one plain JDBC batch: for the hot paths only. Rows
 * to insert go several to a statement, which costs databases less than a statement each.
 */
public final class Rows {
  private static final int ROWS_A_STATEMENT = 16;

  /** Few enough that others, whose commits are to be forced, need not wait for all of them. */
  private static final int ROWS_AT_ONCE = 160;

  private static final String VALUES = "values";

  private final Connection connection;
  private final Dialect dialect;
  private final String sql;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  Rows(Connection connection, Dialect dialect, String sql) {
    this.connection = connection;
    this.dialect = dialect;
    this.sql = sql.strip();
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
    int[] touched = new int[rows.size()];
    try {
      int many = sql.startsWith("insert") ? rows.size() / ROWS_A_STATEMENT * ROWS_A_STATEMENT : 0;
      if (many > 0) {
        write(inserting(ROWS_A_STATEMENT), ROWS_A_STATEMENT, rows.subList(0, many));
        Arrays.fill(touched, 0, many, 1);
      }
      if (many < rows.size()) {
        int[] rest = write(sql, 1, rows.subList(many, rows.size()));
        System.arraycopy(rest, 0, touched, many, rest.length);
      }
      rows.clear();
      return touched;
    } catch (SQLException e) {
      throw SqlFaults.translated(e, dialect, e);
    }
  }

  /** The statement with the values of so many rows. */
  private String inserting(int rows) {
    int at = sql.indexOf(VALUES) + VALUES.length();
    String row = sql.substring(at);
    return sql.substring(0, at) + String.join(",", Collections.nCopies(rows, row));
  }

  private int[] write(String sql, int rowsEach, List<@Nullable Object[]> rows) throws SQLException {
    int[] touched = new int[rows.size() / rowsEach];
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      PreparedStatement values = dialect.forValues(statement);
      int done = 0;
      for (int at = 0; at < rows.size(); at += rowsEach) {
        bind(values, rows.subList(at, at + rowsEach));
        values.addBatch();
        int written = at / rowsEach + 1;
        if ((written - done) * rowsEach >= ROWS_AT_ONCE || written == touched.length) {
          System.arraycopy(statement.executeBatch(), 0, touched, done, written - done);
          done = written;
        }
      }
    }
    return touched;
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object[]> rows)
      throws SQLException {
    int at = 0;
    for (@Nullable Object[] row : rows) {
      for (@Nullable Object value : row) {
        at++;
        bind(statement, at, value);
      }
    }
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
