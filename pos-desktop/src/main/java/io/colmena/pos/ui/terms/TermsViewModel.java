package io.colmena.pos.ui.terms;

import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Asks for a discount or another price, for the chosen line or the whole ticket. It does not know
 * who may grant it.
 */
public final class TermsViewModel {
  private static final Money HUNDRED = Money.of("100");

  private final Texts texts;
  private final Ticket ticket;
  private final int index;
  private final Consumer<Concession> answer;
  private final ObjectProperty<TermsKind> kind = new SimpleObjectProperty<>(TermsKind.PERCENT);
  private final BooleanProperty whole = new SimpleBooleanProperty();
  private final StringProperty typed = new SimpleStringProperty("");
  private final StringProperty error = new SimpleStringProperty("");
  private final StringProperty outcome = new SimpleStringProperty("");

  /**
   * @param index of the chosen line
   */
  public TermsViewModel(Texts texts, Ticket ticket, int index, Consumer<Concession> answer) {
    this.texts = texts;
    this.ticket = ticket;
    this.index = index;
    this.answer = answer;
    typed.subscribe(_ -> changed());
    kind.subscribe(_ -> changed());
    whole.subscribe(_ -> changed());
  }

  public TicketLine line() {
    return ticket.lines().get(index);
  }

  public Ticket ticket() {
    return ticket;
  }

  public ObjectProperty<TermsKind> kindProperty() {
    return kind;
  }

  /** Whether it is for the whole ticket, not for the line. */
  public BooleanProperty wholeProperty() {
    return whole;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public StringProperty errorProperty() {
    return error;
  }

  /** What is to be paid then, or empty. */
  public StringProperty outcomeProperty() {
    return outcome;
  }

  /** Only a line has a price. */
  public void choose(TermsKind chosen) {
    kind.set(chosen);
    if (chosen == TermsKind.PRICE) {
      whole.set(false);
    }
  }

  public void chooseWhole(boolean all) {
    whole.set(all);
    if (all && kind.get() == TermsKind.PRICE) {
      kind.set(TermsKind.PERCENT);
    }
  }

  /** What is to be paid now for what it concerns. */
  private Money payable(Ticket of) {
    return whole.get() ? of.total() : of.lines().get(index).total();
  }

  private void changed() {
    error.set("");
    outcome.set(
        wanted()
            .map(wanted ->
                texts.get(
                    "terms.outcome",
                    Amounts.soles(payable(ticket)),
                    Amounts.soles(payable(wanted.after()))))
            .orElse(""));
  }

  /** Enter. */
  public void confirm() {
    wanted().ifPresentOrElse(answer, () -> error.set(advice()));
  }

  private String advice() {
    return switch (kind.get()) {
      case PERCENT -> texts.get("terms.badPercent");
      case AMOUNT ->
          texts.get("terms.badAmount", Amounts.soles(whole.get() ? ticket.net() : line().gross()));
      case PRICE -> texts.get("terms.badPrice", Amounts.soles(TicketLine.MOST_PRICE));
    };
  }

  private Optional<Concession> wanted() {
    Optional<Money> number = Amounts.money(typed.get()).filter(money -> !money.isNegative());
    return switch (kind.get()) {
      case PERCENT -> number.filter(percent -> percent.compareTo(HUNDRED) <= 0).map(this::percent);
      case AMOUNT -> number.flatMap(this::amount);
      case PRICE ->
          number
              .filter(Money::isPositive)
              .filter(price -> price.compareTo(TicketLine.MOST_PRICE) <= 0)
              .map(price -> Concession.price(ticket, index, price));
    };
  }

  private Concession percent(Money percent) {
    return whole.get()
        ? Concession.percent(ticket, percent.amount())
        : Concession.percent(ticket, index, percent.amount());
  }

  private Optional<Concession> amount(Money amount) {
    Money most = whole.get() ? ticket.net() : line().gross();
    if (most.isLessThan(amount)) {
      return Optional.empty();
    }
    return Optional.of(
        whole.get()
            ? Concession.discount(ticket, amount)
            : Concession.discount(ticket, index, amount));
  }
}
