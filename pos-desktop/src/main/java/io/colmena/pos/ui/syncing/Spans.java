package io.colmena.pos.ui.syncing;

import io.colmena.pos.ui.Texts;
import java.time.Duration;

/** Lengths of time, as one says them. */
final class Spans {
  private final Texts texts;

  Spans(Texts texts) {
    this.texts = texts;
  }

  /**
   * How far this computer's clock is from the centre's: {@code este equipo está 3 min atrasado}.
   */
  String offset(long centreMinusOursMillis) {
    Duration offset = Duration.ofMillis(centreMinusOursMillis);
    if (offset.abs().toSeconds() == 0) {
      return texts.get("span.same");
    }
    String far = rounded(offset.abs());
    return texts.get(offset.isNegative() ? "span.ahead" : "span.behind", far);
  }

  /** In the largest unit that has at least one whole. */
  String rounded(Duration span) {
    if (span.toDays() > 0) {
      return texts.get("span.days", span.toDays());
    }
    if (span.toHours() > 0) {
      return texts.get("span.hours", span.toHours());
    }
    return span.toMinutes() > 0
        ? texts.get("span.minutes", span.toMinutes())
        : texts.get("span.seconds", span.toSeconds());
  }

  /** How long something took. */
  String took(Duration span) {
    return span.toSeconds() < 1 ? texts.get("span.millis", span.toMillis()) : rounded(span);
  }
}
