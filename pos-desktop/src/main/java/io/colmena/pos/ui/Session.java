package io.colmena.pos.ui;

import io.colmena.pos.people.User;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Who is at the till now, and who was before it was locked. */
public final class Session {
  private final ReadOnlyObjectWrapper<@Nullable User> cashier = new ReadOnlyObjectWrapper<>();
  private @Nullable User previous;

  public ReadOnlyObjectProperty<@Nullable User> cashierProperty() {
    return cashier.getReadOnlyProperty();
  }

  public @Nullable User cashier() {
    return cashier.get();
  }

  /** Null when nobody logged in since the start. */
  public @Nullable User previous() {
    return previous;
  }

  public void begin(User user) {
    cashier.set(user);
  }

  /** The ticket stays; whoever logs in next goes on with it. */
  public void lock() {
    previous = cashier.get();
    cashier.set(null);
  }
}
