package io.colmena.pos.ui.hold;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.LineRow;
import io.colmena.pos.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A ticket that waits: whose it is, who put it there and when, and what it comes to. */
final class HeldTicketCell extends ListCell<HeldTicket> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

  private final Texts texts;
  private final BusinessCalendar calendar;
  private final LineRow row = new LineRow();

  HeldTicketCell(Texts texts, BusinessCalendar calendar) {
    this.texts = texts;
    this.calendar = calendar;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HeldTicket ticket, boolean empty) {
    super.updateItem(ticket, empty);
    if (ticket == null || empty) {
      setGraphic(null);
      return;
    }
    row.name().setText(Objects.requireNonNullElse(ticket.name(), texts.get("recall.noName")));
    row.detail()
        .setText(
            texts.get(
                "recall.detail",
                ticket.heldBy(),
                ticket.till(),
                TIME.format(calendar.localTime(ticket.heldAt())),
                ticket.lines()));
    row.figure().setText(Amounts.plain(ticket.total()));
    setGraphic(row);
  }
}
