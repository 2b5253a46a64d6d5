package io.colmena.benchmarks.chaos;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Copies the whole content of a small database and puts it back, whatever tables it has. */
final class Tables {
  private final DataSource source;

  /** Parents before those that refer to them. */
  private final List<Table> inOrder;

  /**
   * @param identity the column that numbers itself, or null
   */
  private record Table(
      String name, List<String> columns, List<Integer> types, @Nullable String identity) {
    String insert() {
      String marks = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
      return "insert into " + name + " (" + String.join(", ", columns) + ") values (" + marks + ")";
    }
  }

  /** What the tables held, in their order. */
  record Copy(Tables of, List<List<@Nullable Object[]>> rows) {
    /** The rows of one table, by the names of their columns. */
    List<Map<String, Object>> rowsOf(String table) {
      for (int i = 0; i < of.inOrder.size(); i++) {
        Table here = of.inOrder.get(i);
        if (here.name().equalsIgnoreCase(table)) {
          return rows.get(i).stream().map(row -> named(here, row)).toList();
        }
      }
      throw new IllegalArgumentException("there is no table " + table);
    }

    private static Map<String, Object> named(Table table, @Nullable Object[] row) {
      Map<String, Object> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (int i = 0; i < row.length; i++) {
        Object value = row[i];
        if (value != null) {
          named.put(table.columns().get(i), value);
        }
      }
      return named;
    }
  }

  /** A number of a row that {@link Copy#rowsOf} gave; 0 where there is none. */
  static long number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  Tables(DataSource source) {
    this.source = source;
    try (Connection connection = source.getConnection()) {
      this.inOrder = tables(connection);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    List<String> names = new ArrayList<>();
    try (ResultSet rs = data.getTables(null, "PUBLIC", null, new String[] {"BASE TABLE"})) {
      while (rs.next()) {
        if (!rs.getString("TABLE_NAME").startsWith("flyway")) {
          names.add(rs.getString("TABLE_NAME"));
        }
      }
    }
    List<Table> ordered = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String name : names) {
      add(connection, name, done, ordered);
    }
    return ordered;
  }

  private static void add(Connection connection, String name, Set<String> done, List<Table> ordered)
      throws SQLException {
    if (!done.add(name)) {
      return;
    }
    try (ResultSet parents = connection.getMetaData().getImportedKeys(null, "PUBLIC", name)) {
      while (parents.next()) {
        add(connection, parents.getString("PKTABLE_NAME"), done, ordered);
      }
    }
    ordered.add(table(connection, name));
  }

  private static Table table(Connection connection, String name) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    String identity = null;
    try (Statement statement = connection.createStatement();
        ResultSet rs = statement.executeQuery("select * from " + name + " where 1 = 0")) {
      ResultSetMetaData data = rs.getMetaData();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(data.getColumnName(i));
        types.add(data.getColumnType(i));
        identity = data.isAutoIncrement(i) ? data.getColumnName(i) : identity;
      }
    }
    return new Table(name, columns, types, identity);
  }

  Copy copy() {
    try (Connection connection = source.getConnection()) {
      List<List<@Nullable Object[]>> rows = new ArrayList<>();
      for (Table table : inOrder) {
        rows.add(rows(connection, table));
      }
      connection.rollback();
      return new Copy(this, rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<@Nullable Object[]> rows(Connection connection, Table table)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement("select * from " + table.name());
        ResultSet rs = select.executeQuery()) {
      while (rs.next()) {
        @Nullable Object[] row = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = value(rs, i + 1, table.types().get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** The driver's own types for moments depend on the time zone of this machine. */
  private static @Nullable Object value(ResultSet rs, int column, int type) throws SQLException {
    return switch (type) {
      case Types.TIMESTAMP -> rs.getObject(column, LocalDateTime.class);
      case Types.DATE -> rs.getObject(column, LocalDate.class);
      default -> rs.getObject(column);
    };
  }

  void restore(Copy copy) {
    try (Connection connection = source.getConnection()) {
      for (Table table : inOrder.reversed()) {
        execute(connection, "delete from " + table.name());
      }
      for (int i = 0; i < inOrder.size(); i++) {
        insert(connection, inOrder.get(i), copy.rows().get(i));
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private static void insert(Connection connection, Table table, List<@Nullable Object[]> rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Rows that come from another database carry numbers that this one must not give again. */
  void countFrom(long first) {
    try (Connection connection = source.getConnection()) {
      for (Table table : inOrder) {
        if (table.identity() != null) {
          execute(
              connection,
              "alter table %s alter column %s restart with %d"
                  .formatted(table.name(), table.identity(), first));
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
