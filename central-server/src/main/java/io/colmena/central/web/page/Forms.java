package io.colmena.central.web.page;

import io.colmena.central.decisions.Refused;
import io.colmena.central.http.ProblemException;
import io.colmena.shared.money.Money;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people typed into forms; what is wrong is said by the name of the field. */
public final class Forms {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

  private Forms() {}

  /** A form with files would be kept on disk before anybody looked at it. */
  public static void requireUrlEncoded(Context ctx) {
    if (ctx.isMultipart()) {
      throw ProblemException.of(415, "Refused", "this form is sent url-encoded", "AUT-6");
    }
  }

  /** Without blanks around it; empty if there is none. */
  public static String text(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
  }

  /** Null if it is empty. */
  public static @Nullable String textOrNull(Context ctx, String name) {
    String text = text(ctx, name);
    return text.isEmpty() ? null : text;
  }

  public static boolean isChecked(Context ctx, String name) {
    return !text(ctx, name).isEmpty();
  }

  /** An amount of soles such as {@code 4.20}; a comma parts the céntimos too. */
  public static Money money(Context ctx, String name) throws Refused {
    String text = text(ctx, name);
    if (!AMOUNT.matcher(text).matches()) {
      throw new Refused("amount." + name, text);
    }
    return new Money(new BigDecimal(text.replace(',', '.')));
  }

  /** Null if it is empty. */
  public static @Nullable Money moneyOrNull(Context ctx, String name) throws Refused {
    return text(ctx, name).isEmpty() ? null : money(ctx, name);
  }

  /**
   * A moment as {@code <input type="datetime-local">} says it, in the head office's zone.
   *
   * @return null if it is empty
   */
  public static @Nullable Instant momentOrNull(Context ctx, String name, ZoneId zone)
      throws Refused {
    String text = text(ctx, name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException _) {
      throw new Refused("moment." + name, text);
    }
  }

  /**
   * @throws ProblemException if it is not a whole number from 0
   */
  public static long number(Context ctx, String name) {
    try {
      long number = Long.parseLong(text(ctx, name));
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw ProblemException.badRequest(name + ": it must be a whole number from 0");
  }

  /** Why nothing was decided, in the reader's language. */
  public static String words(Texts texts, Refused refused) {
    return texts.get("refused." + refused.reason(), refused.values().toArray());
  }
}
