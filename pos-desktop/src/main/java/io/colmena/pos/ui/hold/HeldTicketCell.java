package io.colmena.pos.ui.hold;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A ticket that waits: whose it is, who put it there and when, and what it comes to. */
final class HeldTicketCell extends ListCell<HeldTicket> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label total = styled("line-total");
  private final HBox row;

  HeldTicketCell(Texts texts, BusinessCalendar calendar) {
    this.texts = texts;
    this.calendar = calendar;
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(middle, total);
    row.getStyleClass().add("line-row");
    setPrefWidth(0);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(@Nullable HeldTicket ticket, boolean empty) {
    super.updateItem(ticket, empty);
    if (ticket == null || empty) {
      setGraphic(null);
      return;
    }
    name.setText(Objects.requireNonNullElse(ticket.name(), texts.get("recall.noName")));
    detail.setText(
        texts.get(
            "recall.detail",
            ticket.heldBy(),
            ticket.till(),
            TIME.format(calendar.localTime(ticket.heldAt())),
            ticket.lines()));
    total.setText(Amounts.plain(ticket.total()));
    setGraphic(row);
  }
}
