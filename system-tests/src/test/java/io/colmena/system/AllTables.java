package io.colmena.system;

import io.colmena.database.Database;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every row of every table of a database, as text; tables that come later are in it as well. */
final class AllTables {
  /** A refused request may leave a trace here: it is what these tables are for. */
  private static final Set<String> OF_REFUSALS =
      Set.of("log_in_attempts", "sync_runs", "forks", "flyway_schema_history");

  /** What a branch says of itself whenever it asks how far the centre is. */
  private static final Set<String> CONTACT =
      Set.of("last_contact_at", "stated_at", "stated_sequence", "complete_up_to");

  private AllTables() {}

  static Map<String, List<String>> dump(Database database) {
    Map<String, List<String>> dump = new TreeMap<>();
    tables(database).forEach(table -> dump.put(table, rows(database, table, "*")));
    return dump;
  }

  /**
   * Only what was there before, however many tables and columns there are by now.
   *
   * @param columns by table
   */
  static Map<String, List<String>> dump(Database database, Map<String, List<String>> columns) {
    Map<String, List<String>> dump = new TreeMap<>();
    columns.forEach(
        (table, names) -> dump.put(table, rows(database, table, String.join(", ", names))));
    return dump;
  }

  private static List<String> rows(Database database, String table, String columns) {
    return database.read(tx ->
        tx.query("select " + columns + " from " + table).mapToMap().stream()
            .map(AllTables::text)
            .sorted()
            .toList());
  }

  /** The columns of each table. */
  static Map<String, List<String>> columns(Database database) {
    Map<String, List<String>> columns = new TreeMap<>();
    for (String table : tables(database)) {
      columns.put(
          table,
          database.read(tx ->
              tx.query(
                      """
                      select column_name from information_schema.columns
                      where table_name = :table and lower(table_schema) in ('public', 'dbo')
                      """)
                  .bind("table", table)
                  .mapTo(String.class)
                  .list()));
    }
    return columns;
  }

  private static List<String> tables(Database database) {
    return database
        .read(tx ->
            tx.query(
                    """
                    select table_name from information_schema.tables
                    where table_type = 'BASE TABLE' and lower(table_schema) in ('public', 'dbo')
                    """)
                .mapTo(String.class)
                .list())
        .stream()
        .filter(table -> !OF_REFUSALS.contains(table.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String text(Map<String, Object> row) {
    Map<String, String> texts = new TreeMap<>();
    row.forEach((column, value) -> {
      String name = column.toLowerCase(Locale.ROOT);
      if (!CONTACT.contains(name)) {
        texts.put(
            name,
            value instanceof byte[] bytes
                ? java.util.HexFormat.of().formatHex(bytes)
                : String.valueOf(value));
      }
    });
    return texts.toString();
  }
}
