package io.colmena.pos.ui.charge;

import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.PaymentMethod;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What every window that takes payments asks alike. */
public final class PaymentEntry {
  private PaymentEntry() {}

  /**
   * The method that a letter names: an amount takes no letters, so they are free for that.
   *
   * @param offered those that can be chosen
   */
  public static Optional<PaymentMethod> byLetter(
      Texts texts, KeyCode code, List<PaymentMethod> offered) {
    return offered.stream()
        .filter(method -> texts.get("charge.key." + method.name()).equalsIgnoreCase(code.getName()))
        .findFirst();
  }

  /** Why an operation number will not do, in words. */
  public static Optional<String> operationFault(
      Texts texts, PaymentMethod method, String operation) {
    if (operation.length() > PaymentReferences.LONGEST) {
      return Optional.of(texts.get("charge.longReference", PaymentReferences.LONGEST));
    }
    return method.isWallet() && PaymentReferences.normal(operation).isEmpty()
        ? Optional.of(texts.get("charge.needsReference", texts.get("method." + method.name())))
        : Optional.empty();
  }
}
