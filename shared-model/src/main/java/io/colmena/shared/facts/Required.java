package io.colmena.shared.facts;

import org.jspecify.annotations.Nullable;

/**
 * Invariants that every fact and every decision checks at birth, whether it was made here or came
 * over the wire.
 */
public final class Required {
  private Required() {}

  /** JSON may leave a field out, whatever the type says. */
  public static <T> T field(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  public static String text(@Nullable String value, String name, int most) {
    String text = field(value, name);
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException(name + " must have 1 to " + most + " characters");
    }
    return text;
  }

  /** What may be left out; there is no empty one. */
  public static void textOrNull(@Nullable String value, String name, int most) {
    if (value != null) {
      text(value, name, most);
    }
  }
}
