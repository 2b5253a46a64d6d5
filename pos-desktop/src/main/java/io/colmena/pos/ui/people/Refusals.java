package io.colmena.pos.ui.people;

import io.colmena.pos.people.People;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Pin;
import io.colmena.pos.ui.Texts;

/** Why something about people was refused, in words that say what to do. */
final class Refusals {
  private Refusals() {}

  static String told(Texts texts, Personnel.Refusal refusal) {
    return switch (refusal) {
      case BAD_NAME -> texts.get("login.badName");
      case SHORT_PASSWORD -> texts.get("login.shortPassword", People.SHORTEST_PASSWORD);
      case BAD_PIN -> texts.get("people.refused.BAD_PIN", Pin.SHORTEST, Pin.LONGEST);
      case NOT_ALLOWED, ABOVE_YOURSELF, YOURSELF, NAME_TAKEN, BAD_DISPLAY_NAME, WRONG_PASSWORD ->
          texts.get("people.refused." + refusal.name());
    };
  }
}
