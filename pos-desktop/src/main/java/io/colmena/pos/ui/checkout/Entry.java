package io.colmena.pos.ui.checkout;

import io.colmena.pos.ui.Amounts;
import io.colmena.shared.money.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the search field: {@code 3*} in front of anything means three of it.
 *
 * @param times null when none was given
 * @param text what is looked for, without blanks around it
 */
record Entry(@Nullable Quantity times, String text) {
  private static final Pattern TIMES = Pattern.compile("\\s*([0-9.,]{1,9})\\s*[*×](.*)");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** Whether a scanner may be about to type more of it. */
  boolean mayBeScanned() {
    return DIGITS.matcher(text).matches();
  }

  static Entry of(String typed) {
    Matcher matcher = TIMES.matcher(typed);
    Optional<Quantity> times =
        matcher.matches() ? Amounts.quantity(matcher.group(1)) : Optional.empty();
    return times.isEmpty()
        ? new Entry(null, typed.strip()) // 1,5,5* is no number: nobody meant one of it
        : new Entry(times.get(), matcher.group(2).strip());
  }
}
