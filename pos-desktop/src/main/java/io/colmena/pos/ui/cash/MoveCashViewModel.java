package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.MoveResult;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashMoved.Direction;
import io.colmena.shared.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Puts money into the drawer, takes some out, or opens it for neither; always with a reason. */
public final class MoveCashViewModel {
  static final int LONGEST_REASON = 200;

  private final CashDrawer drawer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Direction direction;
  private final User cashier;
  private final @Nullable Approval approval;
  private final Consumer<CashMoved> moved;
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public MoveCashViewModel(
      CashDrawer drawer,
      Texts texts,
      BackgroundTasks tasks,
      Direction direction,
      User cashier,
      @Nullable Approval approval,
      Consumer<CashMoved> moved) {
    this.drawer = drawer;
    this.texts = texts;
    this.tasks = tasks;
    this.direction = direction;
    this.cashier = cashier;
    this.approval = approval;
    this.moved = moved;
    amount.subscribe(_ -> notice.set(Notice.NONE));
    reason.subscribe(_ -> notice.set(Notice.NONE));
  }

  public Direction direction() {
    return direction;
  }

  public boolean hasAmount() {
    return direction != Direction.NO_SALE;
  }

  public StringProperty amountProperty() {
    return amount;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** What people say most often, so that nobody types it. */
  public List<String> quickReasons() {
    return switch (direction) {
      case IN ->
          List.of(
              texts.get("drawer.reasonChange"),
              texts.get("drawer.reasonFloat"),
              texts.get("drawer.reasonReturned"),
              texts.get("drawer.reasonCorrection"));
      case OUT ->
          List.of(
              texts.get("drawer.reasonSafe"),
              texts.get("drawer.reasonSupplier"),
              texts.get("drawer.reasonExpense"),
              texts.get("drawer.reasonCorrection"));
      case NO_SALE ->
          List.of(
              texts.get("drawer.reasonNote"),
              texts.get("drawer.reasonCheck"),
              texts.get("drawer.reasonReceipt"),
              texts.get("drawer.reasonStuck"));
    };
  }

  /** Whether the amount is one that somebody moves. */
  boolean isAmountRight() {
    return !hasAmount() || typed().isPresent();
  }

  private Optional<Money> typed() {
    return Amounts.money(amount.get()).filter(CashDrawer::isMovable);
  }

  /** Enter after the reason. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    if (!isAmountRight()) {
      refuse(texts.get("drawer.badAmount", Amounts.soles(CashDrawer.MOST_MOVED)));
    } else if (reason.get().isBlank()) {
      refuse(texts.get("drawer.noReason"));
    } else if (reason.get().strip().length() > LONGEST_REASON) {
      refuse(texts.get("drawer.longReason", LONGEST_REASON));
    } else {
      move(typed().orElse(Money.ZERO), reason.get().strip());
    }
  }

  private void move(Money sum, String why) {
    busy.set(true);
    tasks.run(
        () ->
            switch (direction) {
              case IN -> drawer.moveIn(sum, why, cashier, approval);
              case OUT -> drawer.moveOut(sum, why, cashier, approval);
              case NO_SALE -> drawer.openedWithoutSale(why, cashier, approval);
            },
        this::show,
        failure -> {
          busy.set(false);
          notice.set(new Failures(texts).told(failure));
        });
  }

  private void show(MoveResult result) {
    busy.set(false);
    switch (result) {
      case MoveResult.Moved done -> moved.accept(done.move());
      case MoveResult.NoSession _ -> refuse(texts.get("drawer.notOpen"));
      case MoveResult.NotThatMuch _ -> refuse(texts.get("drawer.notThatMuch"));
    }
  }

  private void refuse(String why) {
    notice.set(Notice.error(why));
  }
}
