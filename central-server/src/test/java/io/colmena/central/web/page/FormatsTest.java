package io.colmena.central.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Instant NOW = CentralFixture.EVENING;

  private final Formats spanish = in(Language.SPANISH);
  private final Formats english = in(Language.ENGLISH);

  private static Formats in(Language language) {
    return new Formats(new Texts(language), CentralFixture.LIMA, NOW);
  }

  @Test
  void amountsAreWrittenAsInPeru() {
    assertThat(spanish.money(Money.of("1234.5"))).isEqualTo("S/ 1,234.50");
    assertThat(english.money(Money.of("0"))).isEqualTo("S/ 0.00");
    assertThat(spanish.money(Money.of("-7.30"))).isEqualTo("−S/ 7.30");
    assertThat(spanish.money(Money.of("999999999999.99"))).isEqualTo("S/ 999,999,999,999.99");
  }

  @Test
  void quantitiesShowGramsOnlyWhereThereAreAny() {
    assertThat(spanish.quantity(Quantity.of("1820"))).isEqualTo("1,820");
    assertThat(spanish.quantity(Quantity.of("0.755"))).isEqualTo("0.755");
  }

  @Test
  void sharesOfNothingAreNothing() {
    assertThat(spanish.share(Money.of("1"), Money.of("3"))).isEqualTo("33.3 %");
    assertThat(spanish.share(Money.ZERO, Money.ZERO)).isEqualTo("0.0 %");
    assertThat(spanish.length(Money.of("2"), Money.of("3"))).isEqualTo("66.7%");
  }

  @Test
  void momentsAreShownByTheClockOfTheHeadOffice() {
    assertThat(spanish.dateTime(Instant.parse("2026-11-22T04:10:00Z")))
        .isEqualTo("21/11/2026 23:10");
    assertThat(spanish.longDate(LocalDate.of(2026, 11, 21)))
        .isEqualTo("sábado 21 de noviembre de 2026");
    assertThat(english.longDate(LocalDate.of(2026, 11, 21)))
        .isEqualTo("Saturday, 21 November 2026");
    assertThat(spanish.weekday(LocalDate.of(2026, 11, 21))).isEqualTo("sáb");
  }

  @Test
  void howLongAgoIsSaidAsPeopleSayIt() {
    assertThat(ago(spanish, Duration.ofSeconds(-30))).isEqualTo("hace un momento");
    assertThat(ago(spanish, Duration.ofSeconds(59))).isEqualTo("hace un momento");
    assertThat(ago(spanish, Duration.ofMinutes(1))).isEqualTo("hace un minuto");
    assertThat(ago(spanish, Duration.ofMinutes(59))).isEqualTo("hace 59 minutos");
    assertThat(ago(spanish, Duration.ofHours(1))).isEqualTo("hace una hora");
    assertThat(ago(spanish, Duration.ofHours(47))).isEqualTo("hace 47 horas");
    assertThat(ago(spanish, Duration.ofDays(2))).isEqualTo("hace 2 días");
    assertThat(ago(english, Duration.ofMinutes(5))).isEqualTo("5 minutes ago");
  }

  private static String ago(Formats formats, Duration time) {
    return formats.ago(NOW.minus(time));
  }
}
