package io.colmena.benchmarks.chaos;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Drawers, cash, counts, returns, customers, people and the audit trail: at the branch and at the
 * centre each row that the journal tells of is there, once, and every column of it says what the
 * journal says.
 */
final class TablesTellTheJournal implements Invariant {
  /** What no journal tells. */
  private static final Set<String> OWN =
      Set.of(
          "branch_code",
          "journal_sequence",
          "return_key",
          "search_text",
          "created_at",
          "active", // nobody without a password can log in, whatever the journal says
          "password_hash",
          "pin_hash");

  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      violations.addAll(shop.database().direct().read(tx -> atBranch(tx, shop)));
    }
    for (BranchCode branch : world.branches()) {
      violations.addAll(world.centre().database().direct().read(tx -> atCentre(tx, branch)));
    }
    return violations;
  }

  private static List<String> atBranch(Transaction tx, Shop shop) {
    ToldRows told = ToldRows.by(JournalFacts.dated(JournalFacts.lines(tx)));
    List<String> violations = new ArrayList<>();
    ToldRows.KEYS
        .keySet()
        .forEach(table -> violations.addAll(compared(tx, told, table, table, " of " + shop, "")));
    Set<String> open =
        new TreeSet<>(tx.query("select session_id from open_drawers").mapTo(String.class).list());
    if (!open.equals(told.open())) {
      violations.add("in " + shop + " stand open " + open + " and not " + told.open());
    }
    return violations;
  }

  private static List<String> atCentre(Transaction tx, BranchCode branch) {
    ToldRows told = ToldRows.by(JournalFacts.dated(HeldLines.of(tx, branch).lines()));
    List<String> violations = new ArrayList<>();
    ToldRows.KEYS
        .keySet()
        .forEach(table ->
            violations.addAll(
                compared(
                    tx,
                    told,
                    table,
                    table.equals("users") ? "cashiers" : table,
                    " of " + branch + " at the centre",
                    " where branch_code = '" + branch + "'")));
    return violations;
  }

  private static List<String> compared(
      Transaction tx, ToldRows told, String rows, String table, String where, String which) {
    Map<String, RowFields> found = new TreeMap<>();
    Set<String> columns = new TreeSet<>();
    List<String> keys = Objects.requireNonNull(ToldRows.KEYS.get(rows));
    tx.query("select * from " + table + which)
        .map((rs, _) -> {
          RowFields row = row(rs, columns);
          return found.put(keys.stream().map(row::get).collect(Collectors.joining(" ")), row);
        })
        .list();
    Map<String, RowFields> expected = told.rowsOf(rows);
    return Differences.between(table + where, inWords(expected, columns), inWords(found, columns));
  }

  /** The columns that this side has. */
  private static Map<String, String> inWords(Map<String, RowFields> rows, Set<String> columns) {
    Map<String, String> words = new TreeMap<>();
    rows.forEach((key, row) ->
        words.put(
            key,
            columns.stream()
                .map(column -> column + "=" + row.get(column))
                .collect(Collectors.joining(", "))));
    return words;
  }

  private static RowFields row(ResultSet rs, Set<String> columns) throws SQLException {
    ResultSetMetaData data = rs.getMetaData();
    RowFields row = new RowFields();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      String column = data.getColumnName(i).toLowerCase(Locale.ROOT);
      if (!OWN.contains(column)) {
        columns.add(column);
        row.put(
            column,
            data.getColumnType(i) == Types.TIMESTAMP
                ? rs.getObject(i, LocalDateTime.class)
                : rs.getObject(i));
      }
    }
    return row;
  }
}
