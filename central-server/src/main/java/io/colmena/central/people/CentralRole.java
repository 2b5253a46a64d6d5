package io.colmena.central.people;

import java.util.Locale;

/** What somebody may do at the centre, from least to most. */
public enum CentralRole {
  /** Sees every branch's reports. */
  CHAIN_MANAGER,
  /** Also administers branches and people. */
  ADMINISTRATOR;

  /** As it is stored, sent and typed: {@code chain-manager}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean includes(CentralRole other) {
    return compareTo(other) >= 0;
  }

  /**
   * @throws IllegalArgumentException listing the roles
   */
  public static CentralRole of(String key) {
    for (CentralRole role : values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    throw new IllegalArgumentException("the role is chain-manager or administrator, not " + key);
  }
}
