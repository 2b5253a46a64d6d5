package io.colmena.pos.backup;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.backup.BackupKind;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalTail;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import java.io.IOException;

/**
 * What a backup of a branch holds.
 *
 * @param head of its journal, every entry of which was checked
 */
public record BranchContent(BranchCode branch, int epoch, long head, String headHash, long sales) {

  /** Backups of a branch; that of another is refused. */
  public static BackupKind<BranchContent> of(BranchCode branch) {
    return new BackupKind<>(Schema.BRANCH, "branch", copy -> look(copy, branch));
  }

  private static BranchContent look(Database copy, BranchCode branch) throws IOException {
    String owner =
        copy.read(tx ->
                tx.query("select branch_code from branch_identity").mapTo(String.class).findOne())
            .orElse("nobody");
    if (!owner.equals(branch.code())) {
      throw new IOException("it belongs to the branch " + owner + ", the settings say " + branch);
    }
    BranchJournal journal = new BranchJournal(branch);
    return switch (new JournalVerifier(copy, journal).verify()) {
      case JournalVerifier.Result.Intact(Head head) ->
          copy.read(tx ->
              new BranchContent(
                  branch,
                  new JournalTail(branch).epoch(tx),
                  head.sequence(),
                  head.hash().toString(),
                  tx.query("select count(*) from sales").mapTo(Long.class).one()));
      case JournalVerifier.Result.Broken broken ->
          throw new IOException(
              "its journal does not hold: entry %d, %s. `branch verify` looks at the database itself"
                  .formatted(broken.sequence(), broken.reason()));
    };
  }
}
