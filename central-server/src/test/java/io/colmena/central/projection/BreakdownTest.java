package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.central.projection.Breakdown.Sum;
import io.colmena.shared.json.MalformedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownTest {
  @Test
  void isKeptInTheOrderOfItsMembers() {
    Breakdown breakdown = new Breakdown();
    assertThat(breakdown.json()).isEqualTo("{}");
    breakdown.add("PAP", new Sum(3, 3000, 450));
    breakdown.add("CAF-001", new Sum(12, 12_500, 8400));
    assertThat(breakdown.json()).isEqualTo("{\"CAF-001\":[12,12500,8400],\"PAP\":[3,3000,450]}");
  }

  @Test
  void isReadAsItWasWritten() {
    Breakdown breakdown = new Breakdown();
    breakdown.add("Ñandú \"y\" \\ <b>\u0001\ud800'", new Sum(1, -2, Long.MIN_VALUE));
    breakdown.add("\ud801", new Sum(Long.MAX_VALUE, 0, 1));
    breakdown.add("", new Sum(0, 0, 0));
    assertThat(Breakdown.parse(breakdown.json()).members()).isEqualTo(breakdown.members());
  }

  @Test
  void whatComesToAMemberIsAddedToIt() {
    Breakdown breakdown = Breakdown.parse("{\"CAF\":[1,1000,500]}");
    breakdown.add(Breakdown.parse("{\"CAF\":[2,2500,-100],\"PAP\":[1,1,1]}"));
    assertThat(breakdown.json()).isEqualTo("{\"CAF\":[3,3500,400],\"PAP\":[1,1,1]}");
  }

  @Test
  void aSumThatCannotBeCountedIsRefusedAndNotWrappedAround() {
    Breakdown breakdown = Breakdown.parse("{\"CAF\":[1,1000,9223372036854775807]}");
    assertThatThrownBy(() -> breakdown.add("CAF", new Sum(1, 1, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aSumThatCannotBeToldIsTheNearestThatCan() {
    Sum sum = new Sum(1, Long.MAX_VALUE, Long.MIN_VALUE);
    assertThat(sum.quantity()).hasToString("99999999999.999");
    assertThat(sum.total()).hasToString("-999999999999.99");
    assertThat(new Sum(1, 1500, 250).quantity()).hasToString("1.5");
    assertThat(new Sum(1, 1500, 250).total()).hasToString("2.50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "{\"CAF\"",
        "{\"CAF\":1}",
        "{\"CAF\":[1,2]}",
        "{\"CAF\":[1,2,3,4]}",
        "{\"CAF\":[1,2.5,3]}",
        "{\"CAF\":[1,2,\"3\"]}",
        "{\"CAF\":[1,2,9223372036854775808]}",
        "{\"CAF\":[1,2,3]} {}",
        "{\"CAF\":[1,2,3],\"CAF\":[1,2,3]}"
      })
  void whatIsDamagedIsNotRead(String json) {
    assertThatThrownBy(() -> Breakdown.parse(json)).isInstanceOf(MalformedJson.class);
  }
}
