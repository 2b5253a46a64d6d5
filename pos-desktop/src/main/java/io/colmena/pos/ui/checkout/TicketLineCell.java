package io.colmena.pos.ui.checkout;

import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.LineRow;
import io.colmena.pos.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A line of the ticket: how much, what, and what it comes to. */
final class TicketLineCell extends ListCell<TicketLine> {
  private final Texts texts;
  private final Label quantity = LineRow.styled("line-quantity");
  private final LineRow row = new LineRow().after(quantity);

  TicketLineCell(Texts texts) {
    this.texts = texts;
    // Or a long name would make the list scroll sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TicketLine line, boolean empty) {
    super.updateItem(line, empty);
    if (line == null || empty) {
      setGraphic(null);
      return;
    }
    boolean weighed = line.product().unit().isWeighed();
    quantity.setText(weighed ? line.quantity() + " kg" : line.quantity().toString());
    row.name().setText(line.product().name());
    row.detail().setText(detail(line, weighed));
    row.figure().setText(Amounts.plain(line.total()));
    setGraphic(row);
  }

  /** Also what is not as usual about it. */
  private String detail(TicketLine line, boolean weighed) {
    StringBuilder text =
        new StringBuilder(
            texts.get(
                weighed ? "checkout.lineDetailKg" : "checkout.lineDetail",
                line.product().code(),
                Amounts.soles(line.price())));
    if (line.listPrice() != null) {
      text.append(texts.get("checkout.lineListPrice", Amounts.soles(line.listPrice())));
    }
    if (line.discount() != null) {
      text.append(texts.get("checkout.lineDiscount", Amounts.soles(line.discount())));
    }
    if (line.labelled() != null) {
      text.append(texts.get("checkout.lineLabelled"));
    }
    if (line.bagTax().isPositive()) {
      text.append(texts.get("checkout.lineBagTax", Amounts.soles(line.bagTax())));
    }
    return text.toString();
  }
}
