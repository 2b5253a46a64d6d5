package io.colmena.pos.sealing;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the QR code of a receipt says: {@code COL1.CUS.20261121.001.4550.MZXW6YTB.} and a signature
 * of everything before it; {@code …4550.F1000.MZXW6YTB.} where ten soles of it were not paid but
 * taken on credit ("fiado"). Capitals, digits and points only, which a scanner types alike on all
 * Latin keyboards.
 *
 * @param sale its identifier
 * @param total what the goods came to
 * @param owed how much of it was taken on credit; from zero to the total
 * @param fingerprint of the key that signed it
 */
public record Seal(SaleNumber sale, Money total, Money owed, String fingerprint) {
  private static final String MARK = "COL1";

  /**
   * The parts: mark, branch, date, counter, céntimos, owed, fingerprint; the signature is apart.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "COL1\\.([A-Z0-9]{2,8})\\.(\\d{8})\\.(\\d{3,18})\\.(\\d{1,14})"
              + "(?:\\.F(\\d{1,14}))?\\.([A-Z2-7]{8})");

  static Seal of(BranchCode branch, Sale sale, String fingerprint) {
    return new Seal(SaleNumber.of(branch, sale.id()), sale.total(), sale.onAccount(), fingerprint);
  }

  /** Whether a scanner read the QR code of a receipt, genuine or not. */
  public static boolean looksLikeOne(String scanned) {
    return scanned.strip().toUpperCase(Locale.ROOT).startsWith(MARK + ".");
  }

  /** What was paid; no more than this is ever given back against it elsewhere. */
  public Money paid() {
    return total.minus(owed);
  }

  public String saleId() {
    return Identifiers.sale(sale.branch(), sale.businessDate(), sale.counter());
  }

  public LocalDate date() {
    return sale.businessDate();
  }

  /** The identifier of the key that signed it. */
  public String keyId() {
    return Identifiers.sealKey(sale.branch(), fingerprint);
  }

  /** What is signed. */
  String text() {
    String credit = owed.isZero() ? "" : ".F" + owed.cents();
    return MARK
        + "."
        + saleId().replace('-', '.')
        + "."
        + total.cents()
        + credit
        + "."
        + fingerprint;
  }

  /** Empty if it is written in no way that a receipt is. */
  static Optional<Seal> parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String id = parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    try {
      return Optional.of(
          new Seal(
              SaleNumber.of(BranchCode.of(parts.group(1)), id),
              Money.ofCents(Long.parseLong(parts.group(4))),
              Money.ofCents(parts.group(5) == null ? 0 : Long.parseLong(parts.group(5))),
              parts.group(6)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
