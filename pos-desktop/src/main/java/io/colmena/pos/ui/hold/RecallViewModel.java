package io.colmena.pos.ui.hold;

import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.tickets.OpenTickets;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Shows the tickets that wait, and answers with the one that is taken. */
public final class RecallViewModel {
  private final Consumer<HeldTicket> answer;
  private final ObservableList<HeldTicket> held = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);

  public RecallViewModel(
      OpenTickets tickets, Texts texts, BackgroundTasks tasks, Consumer<HeldTicket> answer) {
    this.answer = answer;
    tasks.run(
        tickets::held,
        found -> {
          held.setAll(found);
          chosen.set(found.isEmpty() ? -1 : 0);
          notice.set(found.isEmpty() ? Notice.info(texts.get("recall.none")) : Notice.NONE);
        },
        failure -> notice.set(new Failures(texts).told(failure)));
  }

  public ObservableList<HeldTicket> held() {
    return held;
  }

  /** The one that Enter takes, or −1. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** Up and down. */
  public void move(int by) {
    if (!held.isEmpty()) {
      chosen.set(Math.floorMod(chosen.get() + by, held.size()));
    }
  }

  /** Enter. */
  public void confirm() {
    int index = chosen.get();
    if (index >= 0 && index < held.size()) {
      answer.accept(held.get(index));
    }
  }
}
