package io.colmena.central.web.page;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How figures and moments are written in Peru: {@code S/ 1,234.50}, {@code 21/11/2026 23:00}. */
public final class Formats {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private final Texts texts;
  private final ZoneId zone;
  private final Instant now;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dateTime;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter longDate;
  private final DateTimeFormatter month;
  private final DateTimeFormatter wholeWeekday;

  /**
   * @param zone of the head office
   * @param now when the page is shown
   */
  public Formats(Texts texts, ZoneId zone, Instant now) {
    this.texts = texts;
    this.zone = zone;
    this.now = now;
    Locale locale = texts.language().calendar();
    this.date = DateTimeFormatter.ofPattern("dd/MM/yyyy", locale);
    this.dateTime = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", locale);
    this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
    this.month = DateTimeFormatter.ofPattern(texts.get("format.month"), locale);
    this.wholeWeekday = DateTimeFormatter.ofPattern("EEEE", locale);
    this.longDate = DateTimeFormatter.ofPattern(texts.get("format.long-date"), locale);
  }

  public String money(Money amount) {
    BigDecimal value = amount.amount();
    String sign = value.signum() < 0 ? "−" : "";
    return sign + "S/ " + decimal("#,##0.00", value.abs());
  }

  public String count(long count) {
    return decimal("#,##0", BigDecimal.valueOf(count));
  }

  /** To the gram, without trailing zeros. */
  public String quantity(Quantity quantity) {
    return decimal("#,##0.###", quantity.amount());
  }

  /** A part of a whole: {@code 41.3 %}. */
  public String share(Money part, Money whole) {
    return decimal("0.0", percent(part, whole)) + " %";
  }

  /** The same for the length of a bar: {@code 41.3%}. */
  public String length(Money part, Money whole) {
    return percent(part, whole).max(BigDecimal.ZERO).toPlainString() + "%";
  }

  public String date(LocalDate day) {
    return date.format(day);
  }

  /** {@code 21/11}. */
  public String shortDate(LocalDate day) {
    return date(day).substring(0, 5);
  }

  /** {@code sáb}. */
  public String weekday(LocalDate day) {
    return weekday.format(day).replace(".", "");
  }

  /** {@code sábado 21 de noviembre de 2026}. */
  public String longDate(LocalDate day) {
    return longDate.format(day);
  }

  /** {@code noviembre de 2026}. */
  public String month(YearMonth value) {
    return month.format(value);
  }

  /** {@code lunes}. */
  public String wholeWeekday(DayOfWeek day) {
    return wholeWeekday.format(day);
  }

  /** How much more or less than before: {@code +12.3 %}; empty if there was nothing before. */
  public String change(Money now, Money before) {
    if (before.isZero()) {
      return "";
    }
    BigDecimal percent =
        now.amount()
            .subtract(before.amount())
            .multiply(BigDecimal.valueOf(100))
            .divide(before.amount().abs(), 1, RoundingMode.HALF_UP);
    String sign = percent.signum() < 0 ? "−" : percent.signum() > 0 ? "+" : "";
    return sign + decimal("#,##0.0", percent.abs()) + " %";
  }

  public String dateTime(Instant moment) {
    return dateTime.format(moment.atZone(zone));
  }

  /** {@code 14:02} of today, {@code 21/11/2026 14:02} of any other day. */
  public String moment(Instant moment) {
    boolean today = moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    String whole = dateTime(moment);
    return today ? whole.substring(whole.indexOf(' ') + 1) : whole;
  }

  /** {@code 14:02:59}. */
  public String clock(Instant moment) {
    return DateTimeFormatter.ISO_LOCAL_TIME.format(
        moment.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.SECONDS));
  }

  /** A shop's own wall clock. */
  public String dateTime(LocalDateTime time) {
    return dateTime.format(time);
  }

  /** How long ago: {@code hace 5 minutos}. */
  public String ago(Instant moment) {
    Duration passed = Duration.between(moment, now);
    if (passed.toMinutes() < 1) {
      return texts.get("ago.now");
    }
    if (passed.toHours() < 1) {
      return texts.get("ago.minutes", passed.toMinutes());
    }
    return passed.toDays() < 2
        ? texts.get("ago.hours", passed.toHours())
        : texts.get("ago.days", passed.toDays());
  }

  private static BigDecimal percent(Money part, Money whole) {
    return whole.isZero()
        ? BigDecimal.ZERO
        : part.amount()
            .multiply(BigDecimal.valueOf(100))
            .divide(whole.amount(), 1, RoundingMode.HALF_UP);
  }

  private static String decimal(String pattern, BigDecimal value) {
    DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
