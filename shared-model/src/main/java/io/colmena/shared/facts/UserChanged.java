package io.colmena.shared.facts;

/**
 * {@code user.changed}, version 1: somebody got another name or role, or may no longer log in. It
 * says what was before, so that it can be taken back. No password or PIN ever travels.
 *
 * @param id such as {@code CUS-USR-003}
 */
public record UserChanged(String id, State before, State after) implements Fact {
  public UserChanged {
    Required.text(id, "id", 40);
    Required.field(before, "before");
    Required.field(after, "after");
  }

  /**
   * @param displayName what receipts show
   * @param role such as {@code cashier}
   * @param active whether logging in is allowed
   */
  public record State(String displayName, String role, boolean active) {
    public State {
      Required.text(displayName, "displayName", 120);
      Required.text(role, "role", 30);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.USER_CHANGED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
