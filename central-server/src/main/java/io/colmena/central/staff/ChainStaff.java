package io.colmena.central.staff;

import io.colmena.central.decisions.ChangeFeed;
import io.colmena.central.decisions.DecisionTrail;
import io.colmena.central.decisions.Refused;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.foundation.security.PasswordHasher;
import io.colmena.shared.decisions.PersonDecided;
import io.colmena.shared.decisions.SecretDecided;
import io.colmena.shared.identity.BranchCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of the branches: who they are, what they may do there, and whether they may log in. It
 * is in force at a branch from its next contact on, also for those whom the branch itself created.
 */
public final class ChainStaff {
  /** As a till wants them. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

  private static final int SHORTEST_PASSWORD = 6;
  private static final int LONGEST_PASSWORD = 200;
  private static final Pattern PIN = Pattern.compile("[0-9]{4,8}");

  private final Database database;
  private final ChangeFeed feed;
  private final DecisionTrail trail;
  private final PasswordHasher hasher;

  /**
   * Somebody of a branch.
   *
   * @param asDecided what the centre decided of them last, or null if it never did
   * @param asTold what the branch says, or null as long as it has not taken that on
   */
  public record Member(
      BranchCode branch, String name, @Nullable State asDecided, @Nullable State asTold) {
    /** What is to be, and mostly is. */
    public State state() {
      State decided = asDecided;
      if (decided != null) {
        return decided;
      }
      return Optional.ofNullable(asTold).orElseThrow();
    }

    /** Whether the branch is still to take on what was decided. */
    public boolean isWaiting() {
      return asDecided != null && !asDecided.equals(asTold);
    }
  }

  /**
   * @param role such as {@code cashier}
   */
  public record State(String displayName, String role, boolean active) {}

  public ChainStaff(
      Database database, ChangeFeed feed, DecisionTrail trail, PasswordHasher hasher) {
    this.database = database;
    this.feed = feed;
    this.trail = trail;
    this.hasher = hasher;
  }

  /**
   * Everybody, by branch and name.
   *
   * @param branch whose alone, or null for all
   */
  public List<Member> all(@Nullable BranchCode branch) {
    return database.read(tx ->
        tx.query(
                """
                select n.branch_code, n.name, d.display_name as decided_display,
                       d.role as decided_role, d.active as decided_active,
                       t.display_name as told_display, t.role as told_role, t.active as told_active
                from (select branch_code, name from cashiers
                      union select branch_code, name from chain_people) n
                  left join chain_people d on d.branch_code = n.branch_code and d.name = n.name
                  left join cashiers t on t.branch_code = n.branch_code and t.name = n.name
                where :all = 1 or n.branch_code = :branch
                order by n.branch_code, n.name
                """)
            .bind("all", branch == null ? 1 : 0)
            .bind("branch", branch == null ? "" : branch.code())
            .map((rs, _) ->
                new Member(
                    BranchCode.of(rs.getString("branch_code")),
                    rs.getString("name"),
                    state(
                        rs.getString("decided_display"),
                        rs.getString("decided_role"),
                        rs.getBoolean("decided_active")),
                    state(
                        rs.getString("told_display"),
                        rs.getString("told_role"),
                        rs.getBoolean("told_active"))))
            .list());
  }

  private static @Nullable State state(
      @Nullable String displayName, @Nullable String role, boolean active) {
    return displayName == null || role == null ? null : new State(displayName, role, active);
  }

  public Optional<Member> find(BranchCode branch, String name) {
    return all(branch).stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /**
   * Somebody new, who can log in at the branch with that password from its next contact on.
   *
   * @param name to log in with; folded to lower case
   */
  public void hire(String who, BranchCode branch, String name, State state, char[] password)
      throws Refused {
    String login = name.strip().toLowerCase(Locale.ROOT);
    require(login, state);
    requirePassword(password);
    if (find(branch, login).isPresent()) {
      throw new Refused("person-known", login, branch.code());
    }
    String hash = hasher.hash(password);
    database.inTransaction(tx -> {
      write(tx, who, branch, login, null, state);
      tell(tx, who, branch, new SecretDecided(login, SecretDecided.Secret.PASSWORD, hash));
    });
  }

  /** Gives somebody another name on receipts or another role, or lets them log in no more. */
  public void change(String who, BranchCode branch, String name, State wanted) throws Refused {
    require(name, wanted);
    Member before =
        find(branch, name).orElseThrow(() -> new Refused("person-unknown", name, branch.code()));
    if (!before.state().equals(wanted)) {
      database.inTransaction(tx -> write(tx, who, branch, name, before.state(), wanted));
    }
  }

  private void write(
      Transaction tx,
      String who,
      BranchCode branch,
      String name,
      @Nullable State before,
      State wanted) {
    long number = feed.next(tx);
    tx.update("delete from chain_people where branch_code = :branch and name = :name")
        .bind("branch", branch)
        .bind("name", name)
        .execute();
    tx.update(
            """
            insert into chain_people (branch_code, name, display_name, role, active, revision)
            values (:branch, :name, :display, :role, :active, :revision)
            """)
        .bind("branch", branch)
        .bind("name", name)
        .bind("display", wanted.displayName())
        .bind("role", wanted.role())
        .bind("active", wanted.active())
        .bind("revision", number)
        .execute();
    PersonDecided decided =
        new PersonDecided(name, wanted.displayName(), wanted.role(), wanted.active());
    feed.publish(tx, number, branch, decided, who);
    String action = before == null ? "person-created" : "person-changed";
    trail.note(tx, who, action, name, branch, before, wanted);
  }

  public void setPassword(String who, BranchCode branch, String name, char[] password)
      throws Refused {
    requirePassword(password);
    setSecret(who, branch, name, SecretDecided.Secret.PASSWORD, hasher.hash(password));
  }

  /**
   * @param pin four to eight digits
   */
  public void setPin(String who, BranchCode branch, String name, char[] pin) throws Refused {
    if (!PIN.matcher(String.valueOf(pin)).matches()) {
      throw new Refused("pin-wrong");
    }
    setSecret(who, branch, name, SecretDecided.Secret.PIN, hasher.hash(pin));
  }

  private void setSecret(
      String who, BranchCode branch, String name, SecretDecided.Secret secret, String hash)
      throws Refused {
    if (find(branch, name).isEmpty()) {
      throw new Refused("person-unknown", name, branch.code());
    }
    database.inTransaction(tx -> tell(tx, who, branch, new SecretDecided(name, secret, hash)));
  }

  private void tell(Transaction tx, String who, BranchCode branch, SecretDecided decided) {
    feed.publish(tx, feed.next(tx), branch, decided, who);
    String action = decided.secret().name().toLowerCase(Locale.ROOT) + "-set";
    trail.note(tx, who, action, decided.name(), branch, null, null);
  }

  private static void require(String name, State state) throws Refused {
    if (!NAME.matcher(name).matches()) {
      throw new Refused("person-name", name);
    }
    if (state.displayName().isBlank() || state.displayName().length() > 120) {
      throw new Refused("length.display-name", 120);
    }
    if (!PersonDecided.ROLES.contains(state.role())) {
      throw new Refused("role-unknown", state.role());
    }
  }

  private static void requirePassword(char[] password) throws Refused {
    if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
      throw new Refused("password-length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
    }
  }
}
