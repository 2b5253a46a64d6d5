package io.colmena.shared.decisions;

import io.colmena.shared.facts.Required;
import java.util.List;

/**
 * {@code person.decided}: who somebody is at a branch, and whether they may log in there.
 *
 * @param name with which they log in, unique in the branch
 * @param displayName as receipts and reports show them
 * @param role one of {@link #ROLES}
 * @param active false for somebody who may not log in any more
 */
public record PersonDecided(String name, String displayName, String role, boolean active)
    implements Decision {

  /** What somebody may be at a branch, from least to most. */
  public static final List<String> ROLES =
      List.of("cashier", "supervisor", "branch-manager", "administrator");

  public PersonDecided {
    Required.text(name, "name", 60);
    Required.text(displayName, "displayName", 120);
    if (!ROLES.contains(Required.field(role, "role"))) {
      throw new IllegalArgumentException("role is one of " + ROLES + ": " + role);
    }
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.PERSON_DECIDED;
  }

  @Override
  public String entityId() {
    return name;
  }
}
