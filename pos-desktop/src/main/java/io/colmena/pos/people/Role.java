package io.colmena.pos.people;

import java.util.Locale;

/** What somebody may do at a branch, from least to most. */
public enum Role {
  CASHIER,
  SUPERVISOR,
  BRANCH_MANAGER,
  ADMINISTRATOR;

  /** Whether somebody of this role may do it alone. */
  public boolean may(Permission permission) {
    return compareTo(permission.least()) >= 0;
  }

  /** As it is stored, sent and typed: {@code branch-manager}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException listing the roles
   */
  public static Role of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "the role is one of cashier, supervisor, branch-manager, administrator: " + key);
  }
}
