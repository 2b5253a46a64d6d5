package io.colmena.shared.facts;

import org.jspecify.annotations.Nullable;

/**
 * {@code customer.changed}, version 1: a customer has another name, telephone or address. It says
 * what was before, so that it can be taken back. The document stays: another one is another
 * customer.
 *
 * @param id such as {@code CUS-CLI-042}
 */
public record CustomerChanged(String id, State before, State after) implements Fact {
  public CustomerChanged {
    Required.text(id, "id", 40);
    Required.field(before, "before");
    Required.field(after, "after");
  }

  /**
   * @param name as receipts show it
   * @param phone or null
   * @param address or null
   */
  public record State(String name, @Nullable String phone, @Nullable String address) {
    public State {
      Required.text(name, "name", 200);
      Required.textOrNull(phone, "phone", 40);
      Required.textOrNull(address, "address", 200);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.CUSTOMER_CHANGED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
