package io.colmena.pos.people;

import io.colmena.database.Database;
import io.colmena.pos.audit.AuditTrail;
import java.util.Comparator;
import java.util.List;

/**
 * Lets somebody who may allow what the cashier may not do alone. Each approval is in the audit
 * trail and in the journal before it is used.
 */
public final class Approvals {
  private final Database database;
  private final People people;
  private final AuditTrail audit;

  public Approvals(Database database, People people, AuditTrail audit) {
    this.database = database;
    this.people = people;
    this.audit = audit;
  }

  /** What became of asking. */
  public sealed interface Answer {
    record Given(Approval approval) implements Answer {}

    /**
     * @param because a {@link LogInResult} that is no welcome
     */
    record Refused(LogInResult because) implements Answer {}
  }

  /**
   * Who can be called, those with the least power first: they are nearest to the counter.
   *
   * @param least the role that is needed besides the permission, since some may do more of the same
   *     than others ({@link Limits})
   */
  public List<User> whoMay(Permission permission, Role least) {
    return people.active().stream()
        .filter(user -> user.role().may(permission) && user.role().compareTo(least) >= 0)
        .sorted(Comparator.comparing(User::role))
        .toList();
  }

  /**
   * @param cashier who wants it
   * @param what in words, for whoever reads the audit trail
   * @param approver name to log in with
   * @param secret PIN or password
   * @throws IllegalArgumentException if the approver may not allow it, or there is no reason; the
   *     till offers neither
   */
  public Answer ask(
      User cashier,
      Permission permission,
      String what,
      String approver,
      char[] secret,
      String reason) {
    LogInResult result = people.logIn(approver, secret);
    if (!(result instanceof LogInResult.Welcome(User who))) {
      return new Answer.Refused(result);
    }
    Approval approval = new Approval(permission, who, reason);
    database.inTransaction(tx -> audit.note(tx, cashier, approval, null, what));
    return new Answer.Given(approval);
  }
}
