package io.colmena.central.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an {@code Accept} header (RFC 9110, 12.5.1) for the one question asked of it here. */
final class Accepted {
  private static final String QUALITY = "q=";

  private Accepted() {}

  /**
   * Whether a page is wanted more than JSON. Browsers name HTML; who only says "anything" is a
   * program.
   */
  static boolean prefersHtml(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    double html = 0;
    double json = 0;
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String type = range.split(";", 2)[0].strip();
      if (type.equals("text/html")) {
        html = Math.max(html, quality(range));
      } else if (type.equals("application/json") || type.endsWith("+json")) {
        json = Math.max(json, quality(range));
      }
    }
    return html > json;
  }

  private static double quality(String range) {
    for (String parameter : range.split(";", -1)) {
      String text = parameter.strip();
      if (text.startsWith(QUALITY)) {
        try {
          return Double.parseDouble(text.substring(QUALITY.length()));
        } catch (NumberFormatException _) {
          return 0;
        }
      }
    }
    return 1;
  }
}
