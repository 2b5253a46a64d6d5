package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.cash.WaitingTicket;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blind count at the end of a session. What was expected is not known here; only that a
 * large difference needs a comment, and who may see the drawer is told how large.
 */
public final class CloseDrawerViewModel {
  private static final int MOST_NAMED = 6;

  private final CashDrawer drawer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final CashSession session;
  private final User cashier;
  private final Consumer<CashReport> closed;
  private final CountForm form = new CountForm();
  private final List<Other> others =
      Arrays.stream(PaymentMethod.values())
          .filter(method -> method.isMoney() && method != PaymentMethod.CASH)
          .map(Other::new)
          .toList();
  private final StringProperty comment = new SimpleStringProperty("");
  private final BooleanProperty commenting = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper unsent = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
  private final String ticket;
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** What the terminal or a wallet says was paid with it; nothing typed is nothing. */
  public record Other(PaymentMethod method, StringProperty typedProperty) {
    Other(PaymentMethod method) {
      this(method, new SimpleStringProperty(""));
    }

    private Optional<Money> amount() {
      String text = typedProperty.get().strip();
      return text.isEmpty()
          ? Optional.of(Money.ZERO)
          : Amounts.money(text).filter(amount -> !amount.isNegative());
    }
  }

  /**
   * @param open the ticket on the screen, which stays there
   */
  public CloseDrawerViewModel(
      CashDrawer drawer,
      Texts texts,
      BackgroundTasks tasks,
      CashSession session,
      Ticket open,
      User cashier,
      Consumer<CashReport> closed) {
    this.drawer = drawer;
    this.texts = texts;
    this.tasks = tasks;
    this.session = session;
    this.cashier = cashier;
    this.closed = closed;
    this.ticket =
        open.isEmpty()
            ? ""
            : texts.get("drawer.ticketKept", open.lines().size(), Amounts.soles(open.total()));
    form.rows().forEach(row -> row.typedProperty().subscribe(_ -> notice.set(Notice.NONE)));
    others.forEach(other -> other.typedProperty().subscribe(_ -> notice.set(Notice.NONE)));
    tasks.run(
        drawer::unsent,
        number -> unsent.set(number == 0 ? "" : texts.get("drawer.unsent", number)),
        this::failed);
    tasks.run(drawer::waiting, this::showHeld, this::failed);
  }

  private void showHeld(List<WaitingTicket> waiting) {
    Money total = Money.sum(waiting.stream().map(WaitingTicket::total));
    held.set(
        waiting.isEmpty()
            ? ""
            : texts.get("drawer.held", waiting.size(), Amounts.soles(total), names(waiting)));
  }

  private static String names(List<WaitingTicket> waiting) {
    String some =
        waiting.stream()
            .limit(MOST_NAMED)
            .map(one -> one.name() == null ? one.heldBy() : one.name())
            .collect(Collectors.joining(", "));
    return waiting.size() > MOST_NAMED ? some + "…" : some;
  }

  public CountForm form() {
    return form;
  }

  public List<Other> others() {
    return others;
  }

  public StringProperty commentProperty() {
    return comment;
  }

  /** Whether the count is taken and only a comment is missing. */
  public BooleanProperty commentingProperty() {
    return commenting;
  }

  /** That something has not been sent yet, which does not matter; empty if all is. */
  public ReadOnlyStringProperty unsentProperty() {
    return unsent.getReadOnlyProperty();
  }

  /** That tickets are on hold and stay there; empty if none are. */
  public ReadOnlyStringProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** That a ticket is open and stays; empty if none is. */
  public String ticket() {
    return ticket;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** F12, or Enter in the last field. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    if (commenting.get()) {
      confirmComment();
    } else if (isCounted()) {
      close(null);
    }
  }

  private boolean isCounted() {
    Optional<CountForm.Row> wrong = form.firstWrong();
    if (wrong.isPresent()) {
      refuse(texts.get("drawer.badPieces", Amounts.soles(wrong.get().denomination())));
      return false;
    }
    Optional<Other> bad = others.stream().filter(other -> other.amount().isEmpty()).findFirst();
    bad.ifPresent(
        other -> refuse(texts.get("drawer.badOther", texts.get("method." + other.method()))));
    return bad.isEmpty();
  }

  private void confirmComment() {
    String words = comment.get().strip();
    if (words.isEmpty()) {
      refuse(texts.get("drawer.noComment"));
    } else if (words.length() > CashSessionClosed.LONGEST_COMMENT) {
      refuse(texts.get("drawer.longReason", CashSessionClosed.LONGEST_COMMENT));
    } else {
      close(words);
    }
  }

  private void close(@Nullable String words) {
    busy.set(true);
    CashCount count = form.count();
    Map<PaymentMethod, Money> amounts = new EnumMap<>(PaymentMethod.class);
    others.forEach(other -> amounts.put(other.method(), other.amount().orElse(Money.ZERO)));
    tasks.run(
        () -> drawer.close(session.id(), count, amounts, words, cashier), this::show, this::failed);
  }

  private void show(CloseResult result) {
    busy.set(false);
    switch (result) {
      case CloseResult.Closed done -> closed.accept(done.report());
      case CloseResult.CommentDemanded demanded -> demandComment(demanded.difference());
      case CloseResult.ClosedBefore before ->
          refuse(texts.get("drawer.closedBefore", before.closing().cashier().name()));
      case CloseResult.NoSession _ -> refuse(texts.get("drawer.notOpen"));
    }
  }

  private void demandComment(Money difference) {
    commenting.set(true);
    if (!cashier.role().may(Permission.SEE_DRAWER)) {
      notice.set(Notice.warning(texts.get("drawer.commentDemanded")));
    } else if (difference.isNegative()) {
      notice.set(Notice.warning(texts.get("drawer.missing", Amounts.soles(difference.negated()))));
    } else {
      notice.set(Notice.warning(texts.get("drawer.surplus", Amounts.soles(difference))));
    }
  }

  private void refuse(String why) {
    notice.set(Notice.error(why));
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
