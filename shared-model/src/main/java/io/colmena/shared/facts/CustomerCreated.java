package io.colmena.shared.facts;

import org.jspecify.annotations.Nullable;

/**
 * {@code customer.created}, version 1: a customer whose document a branch had not met.
 *
 * @param id such as {@code CUS-CLI-042}
 * @param document DNI or RUC
 * @param name as receipts show it
 * @param phone or null
 * @param address or null
 */
public record CustomerCreated(
    String id, String document, String name, @Nullable String phone, @Nullable String address)
    implements Fact {
  public CustomerCreated {
    Required.text(id, "id", 40);
    Required.text(document, "document", 20);
    Required.text(name, "name", 200);
    Required.textOrNull(phone, "phone", 40);
    Required.textOrNull(address, "address", 200);
  }

  @Override
  public FactKind kind() {
    return FactKind.CUSTOMER_CREATED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
