package io.colmena.central.branches;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.foundation.security.RandomCodes;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The branches of the chain, their enrolment and their credentials. */
public final class Branches {
  private static final int MARK_DIGITS = 16;

  /** The prefix of what the centre itself creates. */
  public static final BranchCode CHAIN = BranchCode.of("COLMENA");

  private final Database database;
  private final RandomCodes codes;
  private final Clock clock;
  private final Duration codeLife;

  public Branches(Database database, RandomCodes codes, Clock clock, Duration codeLife) {
    this.database = database;
    this.codes = codes;
    this.clock = clock;
    this.codeLife = codeLife;
  }

  /**
   * Creates a branch.
   *
   * @return the one-time code with which the branch enrols
   * @throws IllegalArgumentException if the branch exists or its name is not usable
   */
  public String create(BranchCode branch, String name) {
    if (name.isBlank() || name.length() > 120) {
      throw new IllegalArgumentException("a branch's name has 1 to 120 characters");
    }
    if (branch.equals(CHAIN)) {
      throw new IllegalArgumentException(branch + " is the chain itself, no branch");
    }
    String code = codes.spoken(3);
    database.inTransaction(tx -> {
      if (name(tx, branch).isPresent()) {
        throw new IllegalArgumentException("there is already a branch " + branch);
      }
      insert(tx, branch, name);
      insertCode(tx, branch, code);
    });
    return code;
  }

  /**
   * A new one-time code for a branch that exists, for instance after its computer was replaced. The
   * present credential stays in force until the code is used.
   *
   * @throws IllegalArgumentException if there is no such branch
   */
  public String newCode(BranchCode branch) {
    String code = codes.spoken(3);
    database.inTransaction(tx -> {
      if (name(tx, branch).isEmpty()) {
        throw new IllegalArgumentException("there is no branch " + branch);
      }
      insertCode(tx, branch, code);
    });
    return code;
  }

  /** What a branch holds after enrolling. */
  public record Enrolled(String name, String credential) {}

  /**
   * Uses a one-time code up.
   *
   * @return empty if the code is not this branch's, was used or has expired
   */
  public Optional<Enrolled> enrol(BranchCode branch, String code, String device) {
    String credential = codes.secret();
    Instant now = clock.instant();
    return database.compute(tx -> {
      int used =
          tx.update(
                  """
                  update enrolment_codes set used_at = :now
                  where code_fingerprint = :code and branch_code = :branch
                    and used_at is null and expires_at > :now
                  """)
              .bind("now", now)
              .bind("code", RandomCodes.fingerprint(RandomCodes.normalized(code)))
              .bind("branch", branch)
              .execute();
      if (used == 0) {
        return Optional.empty();
      }
      tx.update(
              """
              update branches
              set credential_fingerprint = :credential, enrolled_at = :now, device = :device
              where branch_code = :branch
              """)
          .bind("credential", RandomCodes.fingerprint(credential))
          .bind("now", now)
          .bind("device", device.substring(0, Math.min(120, device.length())))
          .bind("branch", branch)
          .execute();
      return name(tx, branch).map(name -> new Enrolled(name, credential));
    });
  }

  /**
   * Ends the access of the branch's computer at once: it sells on, and sends nothing until it
   * enrols with a new code.
   */
  public void revoke(BranchCode branch) {
    database.inTransaction(tx ->
        tx.update("update branches set credential_fingerprint = null where branch_code = :branch")
            .bind("branch", branch)
            .execute());
  }

  /** Whether a computer has access for the branch. */
  public boolean isEnrolled(BranchCode branch) {
    return database.read(tx ->
        tx.query(
                    """
                    select count(*) from branches
                    where branch_code = :branch and credential_fingerprint is not null
                    """)
                .bind("branch", branch)
                .mapTo(Integer.class)
                .one()
            == 1);
  }

  /** Names a credential without giving it away. */
  public static String mark(String credential) {
    return RandomCodes.fingerprint(credential).substring(0, MARK_DIGITS);
  }

  /** Whether the credential of that mark is the one that the branch holds now. */
  public boolean isCurrent(BranchCode branch, String mark) {
    return mark.length() == MARK_DIGITS
        && database
            .read(tx ->
                tx.query(
                        """
                        select credential_fingerprint from branches
                        where branch_code = :branch and credential_fingerprint is not null
                        """)
                    .bind("branch", branch)
                    .mapTo(String.class)
                    .findOne())
            .filter(fingerprint -> fingerprint.startsWith(mark))
            .isPresent();
  }

  /** Whether the credential is the one that the branch holds. */
  public boolean isCredential(BranchCode branch, String credential) {
    return database.read(tx ->
        tx.query(
                    """
                    select count(*) from branches
                    where branch_code = :branch and credential_fingerprint = :credential
                    """)
                .bind("branch", branch)
                .bind("credential", RandomCodes.fingerprint(credential))
                .mapTo(Integer.class)
                .one()
            == 1);
  }

  public List<BranchCode> all() {
    return database.read(tx ->
        tx.query("select branch_code from branches order by branch_code")
            .mapTo(BranchCode.class)
            .list());
  }

  /** The number that stands for the branch in the keys of its rows; it never changes. */
  public static int number(Transaction tx, BranchCode branch) {
    return findNumber(tx, branch).orElseThrow();
  }

  /** Empty if there is no such branch. */
  public static Optional<Integer> findNumber(Transaction tx, BranchCode branch) {
    return tx.query("select branch_number from branches where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Integer.class)
        .findOne();
  }

  private static Optional<String> name(Transaction tx, BranchCode branch) {
    return tx.query("select name from branches where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(String.class)
        .findOne();
  }

  private void insert(Transaction tx, BranchCode branch, String name) {
    int number =
        tx.query("select coalesce(max(branch_number), 0) + 1 from branches")
            .mapTo(Integer.class)
            .one();
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into branches (branch_code, branch_number, name, created_at)
                values (:branch, :number, :name, :now)
                """)
            .bind("branch", branch)
            .bind("number", number)
            .bind("name", name)
            .bind("now", clock.instant()));
    tx.update(
            """
            insert into journal_heads (branch_code, epoch, sequence, hash, stated_sequence)
            values (:branch, 1, 0, :zero, 0)
            """)
        .bind("branch", branch)
        .bind("zero", Hash.ZERO)
        .execute();
    tx.update("insert into projections (branch_code, sequence) values (:branch, 0)")
        .bind("branch", branch)
        .execute();
  }

  private void insertCode(Transaction tx, BranchCode branch, String code) {
    Instant now = clock.instant();
    tx.update(
            """
            insert into enrolment_codes (code_fingerprint, branch_code, created_at, expires_at)
            values (:code, :branch, :now, :expires)
            """)
        .bind("code", RandomCodes.fingerprint(RandomCodes.normalized(code)))
        .bind("branch", branch)
        .bind("now", now)
        .bind("expires", now.plus(codeLife))
        .execute();
  }
}
