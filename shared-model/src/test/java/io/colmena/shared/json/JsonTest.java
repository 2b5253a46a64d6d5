package io.colmena.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
  record Slip(
      int number,
      Instant at,
      LocalDate day,
      Money amount,
      @Nullable String note,
      List<Part> parts) {}

  record Part(PaymentMethod method, Money amount) {}

  private static final String SLIP =
      """
      {"number":7,"at":"2026-11-21T15:04:05.120Z","day":"2026-11-21","amount":"5.50",
       "parts":[{"method":"CASH","amount":"5.50"}]}
      """;

  @Test
  void momentsAreIsoAmountsAreStringsAndNothingIsWrittenForNull() {
    assertThat(Json.write(Json.read(SLIP, Slip.class))).isEqualTo(SLIP.replaceAll("\\s", ""));
  }

  @Test
  void unknownFieldsAreTolerated() {
    assertThat(
            Json.read(SLIP.replace("\"number\"", "\"colour\":{\"r\":[1]},\"number\""), Slip.class))
        .isEqualTo(Json.read(SLIP, Slip.class));
  }

  @Test
  void aWrongValueIsNamedWithItsField() {
    assertThat(fault(SLIP.replace("\"amount\":\"5.50\",", "\"amount\":\"much\",")))
        .isEqualTo("amount: not a number such as 12.50: \"much\"");
  }

  @Test
  void aWrongValueDeepInsideIsNamedWithItsPath() {
    assertThat(fault(SLIP.replace("\"amount\":\"5.50\"}", "\"amount\":\"5.505\"}")))
        .isEqualTo("parts.[0].amount: an amount has at most two decimals: 5.505");
  }

  @Test
  void anUnknownChoiceIsNamedWithTheOnesThereAre() {
    assertThat(fault(SLIP.replace("CASH", "CHEQUE")))
        .startsWith("parts.[0].method: ")
        .contains("\"CHEQUE\"", "CASH", "CARD", "YAPE", "PLIN");
  }

  @Test
  void aMissingNumberIsNamed() {
    assertThat(fault(SLIP.replace("\"number\":7,", ""))).contains("number");
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    assertThat(fault(SLIP.replace("\"number\":7", "\"number\":7,\"number\":8"))).contains("number");
  }

  @Test
  void brokenTextIsRefusedWithLineAndColumn() {
    assertThat(fault("{\"number\":7,\n  oops}")).matches("line 2, column \\d+: .+");
  }

  @Test
  void whatFollowsTheDocumentIsRefused() {
    assertThat(fault(SLIP + "{}")).isNotEmpty();
    assertThat(fault("null")).isEqualTo("a Slip was expected, not null");
    assertThat(fault("")).isNotEmpty();
  }

  @Test
  void whatIsWrongWithATreeIsSaidWithoutAMadeUpPlace() {
    assertThat(
            catchThrowableOfType(
                MalformedJson.class, () -> Json.read(Json.tree(List.of()), Slip.class)))
        .message()
        .doesNotContain("-1")
        .isNotBlank();
  }

  @Test
  void aHostileDepthIsRefused() {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> Json.readTree(deep, 0, deep.length));
  }

  private static String fault(String text) {
    return catchThrowableOfType(MalformedJson.class, () -> Json.read(text, Slip.class))
        .getMessage();
  }
}
