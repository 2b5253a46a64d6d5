package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How far each branch and the centre agree, from the notes of the last comparisons. */
final class Agreements {
  private Agreements() {}

  static Map<BranchCode, Agreement> read(Transaction tx) {
    Map<BranchCode, Agreement> agreements = new HashMap<>();
    tx.query(
            """
            select branch_code,
                   max(case when outcome = 'EQUAL' then business_date end) as newest_equal,
                   min(case when outcome <> 'EQUAL' then business_date end) as first_open,
                   max(case when outcome = 'DIFFERENT' then business_date end) as newest_different,
                   sum(case when outcome = 'DIFFERENT' then 1 else 0 end) as different_days
            from reconciliations group by branch_code
            """)
        .map((rs, _) -> agreements.put(BranchCode.of(rs.getString("branch_code")), agreement(rs)))
        .list();
    return agreements;
  }

  private static Agreement agreement(ResultSet rs) throws SQLException {
    LocalDate equal = rs.getObject("newest_equal", LocalDate.class);
    LocalDate open = rs.getObject("first_open", LocalDate.class);
    LocalDate upTo =
        equal != null && open != null && !open.isAfter(equal) ? open.minusDays(1) : equal;
    return new Agreement(
        upTo, rs.getObject("newest_different", LocalDate.class), rs.getLong("different_days"));
  }
}
