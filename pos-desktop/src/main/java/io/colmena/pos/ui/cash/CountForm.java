package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.ui.Amounts;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How many there are of each note and coin, as it is typed, and what that comes to. */
public final class CountForm {
  private static final Pattern PIECES = Pattern.compile("[0-9]{1,5}");

  private final List<Row> rows;
  private final ReadOnlyObjectWrapper<Money> total = new ReadOnlyObjectWrapper<>(Money.ZERO);

  public CountForm() {
    rows = CashCount.DENOMINATIONS.stream().map(Row::new).toList();
    rows.forEach(row -> row.typed.subscribe(_ -> total.set(sum())));
  }

  /** One kind of note or coin. */
  public static final class Row {
    private final Money denomination;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper worth = new ReadOnlyStringWrapper("");

    Row(Money denomination) {
      this.denomination = denomination;
      typed.subscribe(_ -> worth.set(Amounts.plain(worth())));
    }

    public Money denomination() {
      return denomination;
    }

    /** How many there are; nothing typed is none. */
    public StringProperty typedProperty() {
      return typed;
    }

    public ReadOnlyStringProperty worthProperty() {
      return worth.getReadOnlyProperty();
    }

    boolean isWrong() {
      String text = typed.get().strip();
      return !text.isEmpty() && !PIECES.matcher(text).matches();
    }

    int pieces() {
      String text = typed.get().strip();
      return text.isEmpty() || isWrong() ? 0 : Integer.parseInt(text);
    }

    private Money worth() {
      return pieces() == 0 ? Money.ZERO : new CashPieces(denomination, pieces()).worth();
    }
  }

  /** The most valuable first. */
  public List<Row> rows() {
    return rows;
  }

  /** What is typed so far comes to; what is no number counts as nothing. */
  public ReadOnlyObjectProperty<Money> totalProperty() {
    return total.getReadOnlyProperty();
  }

  private Money sum() {
    return Money.sum(rows.stream().map(Row::worth));
  }

  Optional<Row> firstWrong() {
    return rows.stream().filter(Row::isWrong).findFirst();
  }

  CashCount count() {
    Map<Money, Integer> numbers = new HashMap<>();
    rows.forEach(row -> numbers.put(row.denomination, row.pieces()));
    return CashCount.of(numbers);
  }
}
