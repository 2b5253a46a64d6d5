package io.colmena.pos.settings;

import io.colmena.foundation.settings.Parsers;
import io.colmena.foundation.settings.Setting;
import io.colmena.foundation.settings.Settings;
import io.colmena.pos.numbering.ReceiptSeries;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a till numbers its receipts. */
final class SeriesKeys {
  private enum Kind {
    OFFICIAL,
    INTERNAL
  }

  private static final Setting<Kind> KIND =
      Setting.withDefault(
          "receipt.kind", "official or internal", "official", Parsers.oneOf(Kind.class));
  private static final Setting<String> BOLETA =
      Setting.optional("receipt.series-boleta", "series of receipts to people", Parsers::text);
  private static final Setting<String> FACTURA =
      Setting.optional("receipt.series-factura", "series of receipts to companies", Parsers::text);
  private static final Setting<String> TICKET =
      Setting.optional("receipt.series-ticket", "series of internal slips", Parsers::text);

  static final List<Setting<?>> KEYS = List.of(KIND, BOLETA, FACTURA, TICKET);

  private SeriesKeys() {}

  /**
   * @param till the setting that names the till: its number says what no other setting says
   */
  static ReceiptSeries read(Settings settings, Setting<String> till) {
    boolean internal = settings.get(KIND) == Kind.INTERNAL;
    Optional<ReceiptSeries> usual =
        Optional.ofNullable(ReceiptSeries.ofTill(settings.get(till), internal));
    try {
      return new ReceiptSeries(
          series(settings, BOLETA, usual.map(ReceiptSeries::boleta)),
          series(settings, FACTURA, usual.map(ReceiptSeries::factura)),
          series(settings, TICKET, usual.map(ReceiptSeries::ticket)),
          internal);
    } catch (IllegalArgumentException e) {
      throw settings.refuse(BOLETA, Objects.toString(e.getMessage()));
    }
  }

  private static String series(Settings settings, Setting<String> key, Optional<String> usual) {
    return settings
        .find(key)
        .or(() -> usual)
        .orElseThrow(() ->
            settings.refuse(
                key, "is missing: branch.till is no number from 1 to 999 to make a series of"));
  }
}
