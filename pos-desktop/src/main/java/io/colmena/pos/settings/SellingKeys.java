package io.colmena.pos.settings;

import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.pos.checkout.WhenShort;
import java.time.Duration;
import java.util.List;

/** How the screen that sells behaves. */
final class SellingKeys {
  private static final Setting<WhenShort> STOCK =
      Setting.withDefault(
          "selling.stock",
          "allow, warn or refuse: what more than the books have meets",
          "warn",
          Parsers.oneOf(WhenShort.class));
  private static final Setting<Duration> LOCK_AFTER =
      Setting.optional(
          "selling.lock-after",
          "how long nobody touches the till until it locks",
          Parsers::duration);

  static final List<Setting<?>> KEYS = List.of(STOCK, LOCK_AFTER);

  private SellingKeys() {}

  static BranchSettings.Selling read(Settings settings) {
    return new BranchSettings.Selling(settings.get(STOCK), settings.find(LOCK_AFTER).orElse(null));
  }
}
