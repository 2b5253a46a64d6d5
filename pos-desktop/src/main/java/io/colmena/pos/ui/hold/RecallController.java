package io.colmena.pos.ui.hold;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** Binds the list of tickets that wait. */
public final class RecallController implements KeyTarget {
  private final RecallViewModel model;
  private final Texts texts;
  private final BusinessCalendar calendar;

  @FXML private ListView<HeldTicket> held;
  @FXML private NoticeLabel notice;

  public RecallController(RecallViewModel model, Texts texts, BusinessCalendar calendar) {
    this.model = model;
    this.texts = texts;
    this.calendar = calendar;
  }

  @FXML
  private void initialize() {
    held.setCellFactory(_ -> new HeldTicketCell(texts, calendar));
    held.setItems(model.held());
    notice.follow(model.noticeProperty());
    model.chosenProperty().subscribe(index -> choose(index.intValue()));
    held.setOnMouseClicked(click -> {
      int clicked = held.getSelectionModel().getSelectedIndex();
      if (clicked >= 0) {
        model.chosenProperty().set(clicked);
        if (click.getClickCount() > 1) {
          model.confirm();
        }
      }
    });
  }

  private void choose(int index) {
    held.getSelectionModel().clearAndSelect(index);
    held.scrollTo(index);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case ENTER -> model.confirm();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    held.requestFocus();
  }
}
