package io.colmena.shared.facts;

/**
 * {@code user.created}, version 1: a person first met at a branch. No password or PIN ever travels.
 *
 * @param id such as {@code CUS-USR-003}
 * @param name what the person types to log in
 * @param displayName what receipts show
 * @param role such as {@code cashier}
 */
public record UserCreated(String id, String name, String displayName, String role) implements Fact {
  public UserCreated {
    Required.text(id, "id", 40);
    Required.text(name, "name", 60);
    Required.text(displayName, "displayName", 120);
    Required.text(role, "role", 30);
  }

  @Override
  public FactKind kind() {
    return FactKind.USER_CREATED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
