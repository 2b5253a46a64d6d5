package io.colmena.central.backup;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.Transaction;
import io.colmena.database.backup.BackupKind;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a backup of the centre holds. */
public record CentralContent(List<HeldBranch> branches) {
  /** How far a branch's journal reaches in it. */
  public record HeldBranch(BranchCode branch, int epoch, long head, String headHash) {}

  public static final BackupKind<CentralContent> KIND =
      new BackupKind<>(Schema.CENTRAL, "centre", CentralContent::look);

  private record Row(HeldBranch branch, @Nullable Hash lastStored) {
    boolean isWhole() {
      return branch.head() == 0
          || (lastStored != null && lastStored.toString().equals(branch.headHash()));
    }
  }

  private static CentralContent look(Database copy) throws IOException {
    List<Row> rows = copy.read(CentralContent::rows);
    for (Row row : rows) {
      if (!row.isWhole()) {
        throw new IOException(
            "the last entries of %s are missing in it, up to %d"
                .formatted(row.branch().branch(), row.branch().head()));
      }
    }
    return new CentralContent(rows.stream().map(Row::branch).toList());
  }

  private static List<Row> rows(Transaction tx) {
    return tx.query(
            """
            select h.branch_code, h.epoch, h.sequence, h.hash, b.last_hash
            from journal_heads h
            left join journal_batches b
              on b.branch_code = h.branch_code and b.last_sequence = h.sequence
            order by h.branch_code
            """)
        .map((rs, _) ->
            new Row(
                new HeldBranch(
                    new BranchCode(rs.getString(1)),
                    rs.getInt(2),
                    rs.getLong(3),
                    Hash.of(rs.getBytes(4)).toString()),
                hash(rs.getBytes(5))))
        .list();
  }

  private static @Nullable Hash hash(byte @Nullable [] bytes) {
    return bytes == null ? null : Hash.of(bytes);
  }
}
