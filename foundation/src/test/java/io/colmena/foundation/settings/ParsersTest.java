package io.colmena.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsersTest {
  @ParameterizedTest
  @CsvSource({"500ms,PT0.5S", "30s,PT30S", "15m,PT15M", "1h,PT1H", "7d,PT168H", "2 M,PT2M"})
  void aDurationIsANumberWithItsUnit(String text, Duration expected) {
    assertThat(Parsers.duration(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "-1s", "1.5h", "1w", "99999999999999999999s"})
  void whatIsNoDurationIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.duration(text));
  }

  @Test
  void aTimeOfDayHasTwoDigitsForTheHour() {
    assertThat(Parsers.time("23:00")).isEqualTo(LocalTime.of(23, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.time("25:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.time("1380"));
  }

  @Test
  void aTimeZoneMustExist() {
    assertThat(Parsers.zone("America/Lima").getId()).isEqualTo("America/Lima");
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.zone("America/Cusco"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000,http://localhost:3000",
    "https://centre.example/,https://centre.example",
    "https://centre.example/colmena,https://centre.example/colmena"
  })
  void anAddressOfACentreLosesItsLastSlash(String text, String expected) {
    assertThat(Parsers.httpAddress(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost:3000",
        "ftp://centre",
        "http://",
        "http:///x",
        "http://a?b=c",
        "http://a b"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.httpAddress(text));
  }

  @Test
  void aWholeNumberStaysWithinItsBounds() {
    assertThat(Parsers.wholeNumber(0, 12).apply("0")).isZero();
    assertThat(Parsers.wholeNumber(0, 12).apply("12")).isEqualTo(12);
    for (String wrong : new String[] {"-1", "13", "1.0", "", "99999999999"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Parsers.wholeNumber(0, 12).apply(wrong))
          .withMessage("it must be a whole number from 0 to 12");
    }
  }

  @Test
  void yesAndNoHaveSeveralWords() {
    assertThat(new String[] {"true", "Yes", "ON"}).allMatch(Parsers::yesOrNo);
    assertThat(new String[] {"false", "No", "OFF"}).noneMatch(Parsers::yesOrNo);
    assertThatIllegalArgumentException().isThrownBy(() -> Parsers.yesOrNo("1"));
  }

  @Test
  void aChoiceIsReadInAnyCaseAndListedWhenItIsWrong() {
    assertThat(Parsers.oneOf(TimeUnit.class).apply("seconds")).isEqualTo(TimeUnit.SECONDS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parsers.oneOf(TimeUnit.class).apply("weeks"))
        .withMessageContaining("it must be one of nanoseconds, ")
        .withMessageContaining("days");
  }
}
