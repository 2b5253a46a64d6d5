package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers under which one branch's members stand in the keys of its totals. A member that is
 * met for the first time gets the next one. Lives in one transaction that holds the branch's
 * projection, so nobody else gives numbers meanwhile.
 */
final class MemberNumbers {
  private final Transaction tx;
  private final BranchCode branch;
  private final KnownMembers known;
  private final Rows inserts;
  private Map<Dimension, Map<String, Integer>> numbers;
  private boolean areRead;
  private int last;

  MemberNumbers(Transaction tx, BranchCode branch, KnownMembers known) {
    this.tx = tx;
    this.branch = branch;
    this.known = known;
    this.inserts =
        tx.rows(
            """
            insert into total_members (branch_code, dimension, member, member_number)
            values (?, ?, ?, ?)
            """);
    this.numbers = known.of(branch).orElseGet(MemberNumbers::none);
  }

  private static Map<Dimension, Map<String, Integer>> none() {
    return new EnumMap<>(Dimension.class);
  }

  int of(Dimension dimension, String member) {
    Optional<Integer> number = find(dimension, member);
    if (number.isEmpty() && !areRead) {
      read();
      number = find(dimension, member);
    }
    return number.orElseGet(() -> give(dimension, member));
  }

  private Optional<Integer> find(Dimension dimension, String member) {
    return Optional.ofNullable(numbers.getOrDefault(dimension, Map.of()).get(member));
  }

  private void read() {
    Map<Dimension, Map<String, Integer>> all = none();
    tx.query(
            """
            select dimension, member, member_number from total_members where branch_code = :branch
            """)
        .bind("branch", branch)
        .map((rs, _) -> {
          last = Math.max(last, rs.getInt("member_number"));
          return all.computeIfAbsent(
                  Dimension.valueOf(rs.getString("dimension")), _ -> new HashMap<>())
              .put(rs.getString("member"), rs.getInt("member_number"));
        })
        .list();
    numbers = all;
    areRead = true;
  }

  private int give(Dimension dimension, String member) {
    last++;
    numbers.computeIfAbsent(dimension, _ -> new HashMap<>()).put(member, last);
    inserts.add(branch.code(), dimension.name(), member, last);
    return last;
  }

  void write() {
    inserts.write();
  }

  /** For others, once nothing that was written can be undone but with the whole transaction. */
  void remember() {
    if (areRead) {
      tx.afterCommit(() -> known.remember(branch, numbers));
    }
  }
}
