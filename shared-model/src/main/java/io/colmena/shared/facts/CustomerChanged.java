package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code customer.changed}, version 1: a customer has another name, telephone, address or credit
 * limit. It says what was before, so that it can be taken back. The document stays: another one is
 * another customer.
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
   * @param creditLimit the most that the customer may owe, more than 0.00; null for no credit
   */
  public record State(
      String name, @Nullable String phone, @Nullable String address, @Nullable Money creditLimit) {
    public State {
      Required.text(name, "name", 200);
      Required.textOrNull(phone, "phone", 40);
      Required.textOrNull(address, "address", 200);
      if (creditLimit != null && !creditLimit.isPositive()) {
        throw new IllegalArgumentException(
            "creditLimit is more than 0.00 or absent: " + creditLimit);
      }
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
