package io.colmena.foundation.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a setting becomes a value. The messages are read by people who edit the file. */
public final class Parsers {
  private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

  private Parsers() {}

  public static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("it must not be empty");
    }
    return text;
  }

  public static Path folder(String text) {
    return Path.of(text(text));
  }

  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException("it must name a time zone, such as America/Lima");
    }
  }

  public static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException("it must be a time of day, such as \"23:00\"");
    }
  }

  /** {@code 500ms}, {@code 30s}, {@code 15m}, {@code 1h} or {@code 1d}. */
  public static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "it must be a number with its unit, such as 30s, 15m or 1h");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  public static URI httpAddress(String text) {
    URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "it must be an address such as https://centre.example:3000");
    }
    return uri;
  }

  public static Function<String, Integer> wholeNumber(int least, int most) {
    return text -> {
      try {
        int number = Integer.parseInt(text.strip());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException _) {
        // the message below says it all
      }
      throw new IllegalArgumentException("it must be a whole number from " + least + " to " + most);
    };
  }

  public static boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException("it must be true or false");
    };
  }

  public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
    return text -> {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(text.replace('-', '_'))) {
          return constant;
        }
      }
      StringBuilder all = new StringBuilder();
      for (E constant : type.getEnumConstants()) {
        all.append(all.isEmpty() ? "" : ", ")
            .append(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
      throw new IllegalArgumentException("it must be one of " + all);
    };
  }
}
