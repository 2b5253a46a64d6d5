package io.colmena.foundation.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One key that a program understands.
 *
 * @param name dotted name as in the file, such as {@code centre.url}
 * @param meaning one sentence for people, shown in errors and in the listing at start
 * @param parser turns the text into a value; an {@link IllegalArgumentException} carries the reason
 *     for people
 * @param fallback the text used when nobody sets it, or null when it may be absent
 * @param required whether a missing value is an error
 * @param secret whether the value is masked in listings
 */
public record Setting<T>(
    String name,
    String meaning,
    Function<String, T> parser,
    @Nullable String fallback,
    boolean required,
    boolean secret) {

  public static <T> Setting<T> required(String name, String meaning, Function<String, T> parser) {
    return new Setting<>(name, meaning, parser, null, true, false);
  }

  public static <T> Setting<T> withDefault(
      String name, String meaning, String fallback, Function<String, T> parser) {
    return new Setting<>(name, meaning, parser, fallback, false, false);
  }

  public static <T> Setting<T> optional(String name, String meaning, Function<String, T> parser) {
    return new Setting<>(name, meaning, parser, null, false, false);
  }

  /** Keys of a program's own, and those that it shares with others. */
  public static List<Setting<?>> all(List<Setting<?>> shared, Setting<?>... own) {
    return Stream.concat(Stream.of(own), shared.stream()).toList();
  }

  public Setting<T> asSecret() {
    return new Setting<>(name, meaning, parser, fallback, required, true);
  }

  /**
   * The environment variable that overrides it: {@code centre.url} is {@code COLMENA_CENTRE_URL}.
   */
  public String environmentName() {
    return "COLMENA_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
