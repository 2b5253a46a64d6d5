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
    for (String table : tables(database)) {
      dump.put(
          table,
          database.read(tx ->
              tx.query("select * from " + table).mapToMap().stream()
                  .map(AllTables::text)
                  .sorted()
                  .toList()));
    }
    return dump;
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
