package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Takes the counted float and opens the drawer with it, once. */
public final class OpenDrawerViewModel {
  private final CashDrawer drawer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final User cashier;
  private final Consumer<CashSession> opened;
  private final CountForm form = new CountForm();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public OpenDrawerViewModel(
      CashDrawer drawer,
      Texts texts,
      BackgroundTasks tasks,
      User cashier,
      Consumer<CashSession> opened) {
    this.drawer = drawer;
    this.texts = texts;
    this.tasks = tasks;
    this.cashier = cashier;
    this.opened = opened;
    form.rows().forEach(row -> row.typedProperty().subscribe(_ -> notice.set(Notice.NONE)));
  }

  public CountForm form() {
    return form;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** F12, or Enter after the last coin. Whoever was second sells into the drawer all the same. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    Optional<CountForm.Row> wrong = form.firstWrong();
    if (wrong.isPresent()) {
      String kind = Amounts.soles(wrong.get().denomination());
      notice.set(Notice.error(texts.get("drawer.badPieces", kind)));
      return;
    }
    busy.set(true);
    CashCount count = form.count();
    tasks.run(
        () -> drawer.open(count, cashier),
        result -> {
          busy.set(false);
          opened.accept(result.session());
        },
        failure -> {
          busy.set(false);
          notice.set(new Failures(texts).told(failure));
        });
  }
}
