package io.colmena.pos.people;

import io.colmena.shared.facts.Sale;
import java.util.List;

/**
 * Somebody who may allowed what the cashier may not do alone, with a PIN typed on the spot.
 *
 * @param permission what was allowed
 * @param approver who allowed it
 * @param reason in the approver's words; never blank
 */
public record Approval(Permission permission, User approver, String reason) {
  /** More is a story, not a reason. */
  public static final int LONGEST_REASON = 200;

  /**
   * @throws IllegalArgumentException if the approver may not allow it, or there is no reason
   */
  public Approval {
    if (!approver.role().may(permission)) {
      throw new IllegalArgumentException(approver.name() + " may not allow " + permission.key());
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
    }
  }

  /**
   * @throws IllegalArgumentException if the actor may not alone and nobody allowed it; the till
   *     asks before
   */
  public static void require(Permission permission, User actor, List<Approval> given) {
    if (!actor.role().may(permission)
        && given.stream().noneMatch(approval -> approval.permission() == permission)) {
      throw new IllegalArgumentException(
          actor.name() + " may not " + permission.key() + " without an approval");
    }
  }

  /** As the journal tells it with what was allowed. */
  public Sale.Approval told() {
    return new Sale.Approval(permission.key(), approver.id(), approver.displayName(), reason);
  }
}
