package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.ui.Amounts;
import io.colmena.shared.money.Money;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The fields of a customer. */
public final class CustomerForm {
  private final StringProperty document = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty phone = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty limit = new SimpleStringProperty("");

  public StringProperty document() {
    return document;
  }

  public StringProperty name() {
    return name;
  }

  public StringProperty phone() {
    return phone;
  }

  public StringProperty address() {
    return address;
  }

  /** Empty for no credit. */
  public StringProperty limit() {
    return limit;
  }

  void fill(@Nullable Customer customer) {
    Money credit = customer == null ? null : customer.creditLimit();
    document.set(customer == null ? "" : customer.document());
    name.set(customer == null ? "" : customer.name());
    phone.set(customer == null ? "" : Objects.requireNonNullElse(customer.phone(), ""));
    address.set(customer == null ? "" : Objects.requireNonNullElse(customer.address(), ""));
    limit.set(credit == null ? "" : credit.toString());
  }

  boolean isTooLong() {
    return Customers.isTooLong(name.get(), phone.get(), address.get());
  }

  /** Whether the limit can be read: nothing, or an amount of 0.00 and more. */
  boolean isLimitGood() {
    return limit.get().isBlank() || typedLimit().filter(money -> !money.isNegative()).isPresent();
  }

  /** None for nothing and for 0.00. */
  @Nullable Money creditLimit() {
    return typedLimit().filter(Money::isPositive).orElse(null);
  }

  private Optional<Money> typedLimit() {
    return Amounts.money(limit.get());
  }
}
