package io.colmena.pos.ui.checkout;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the corner that always shows the last sale. */
public final class LastSaleController {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final CheckoutViewModel model;
  private final Texts texts;

  @FXML private Label none;
  @FXML private VBox details;
  @FXML private Label number;
  @FXML private Label when;
  @FXML private Label amount;
  @FXML private Button receipt;

  public LastSaleController(CheckoutViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    model.lastSaleProperty().subscribe(this::show);
  }

  private void show(@Nullable Sale sale) {
    none.setVisible(sale == null);
    none.setManaged(sale == null);
    details.setVisible(sale != null);
    details.setManaged(sale != null);
    receipt.setVisible(sale != null);
    if (sale != null) {
      number.setText(sale.id());
      when.setText(TIME.format(sale.localTime()) + "  ·  " + methods(sale));
      amount.setText(Amounts.soles(sale.total()));
    }
  }

  private String methods(Sale sale) {
    return sale.payments().stream()
        .filter(payment -> !payment.method().isRounding())
        .map(payment -> texts.get("method." + payment.method().name()))
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  @FXML
  private void showReceipt() {
    model.showLastReceipt();
  }
}
