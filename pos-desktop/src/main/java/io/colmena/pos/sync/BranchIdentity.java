package io.colmena.pos.sync;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsProblem;
import io.colmena.shared.identity.BranchCode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose database this is, and the credential that the centre gave to it. A database belongs to one
 * branch for ever: opening it under another code is refused.
 */
public final class BranchIdentity {
  private final Database database;
  private final BranchCode branch;

  private BranchIdentity(Database database, BranchCode branch) {
    this.database = database;
    this.branch = branch;
  }

  /**
   * @throws InvalidSettings if the database belongs to another branch
   */
  public static BranchIdentity of(Database database, BranchCode branch) {
    String owner = database.compute(tx -> claim(tx, branch));
    if (!owner.equals(branch.code())) {
      throw new InvalidSettings(
          List.of(
              new SettingsProblem(
                  "database",
                  "branch.code",
                  "it belongs to the branch " + owner + ", the settings say " + branch)));
    }
    return new BranchIdentity(database, branch);
  }

  private static String claim(Transaction tx, BranchCode branch) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into branch_identity (id, branch_code)
                select 1, :branch where not exists (select 1 from branch_identity where id = 1)
                """)
            .bind("branch", branch));
    return tx.query("select branch_code from branch_identity where id = 1")
        .mapTo(String.class)
        .one();
  }

  public BranchCode branch() {
    return branch;
  }

  /** Empty until the branch is enrolled. */
  public Optional<String> credential() {
    return database.read(tx ->
        tx.query("select credential from branch_identity where credential is not null")
            .mapTo(String.class)
            .findOne());
  }

  void keep(URI centre, String credential, Instant at) {
    database.inTransaction(tx ->
        tx.update(
                """
                update branch_identity
                set centre_url = :centre, credential = :credential, enrolled_at = :at
                where id = 1
                """)
            .bind("centre", centre.toString())
            .bind("credential", credential)
            .bind("at", at)
            .execute());
  }
}
