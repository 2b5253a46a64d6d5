package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
  @ParameterizedTest
  @CsvSource({
    "CASHIER, 10.00, 0.50, true",
    "CASHIER, 10.00, 0.51, false",
    "CASHIER, 0.19, 0.01, false", // 5 % of it is less than a céntimo
    "SUPERVISOR, 10.00, 2.00, true",
    "SUPERVISOR, 10.00, 2.01, false",
    "BRANCH_MANAGER, 9.99, 4.99, true",
    "BRANCH_MANAGER, 9.99, 5.00, false",
    "ADMINISTRATOR, 9.99, 9.99, true",
    "ADMINISTRATOR, 9.99, 10.00, false",
  })
  void eachRoleGoesAsFarAsItsLimitToTheCentimo(
      Role role, String amount, String takenOff, boolean allowed) {
    assertThat(Limits.DEFAULT.allow(role, Money.of(amount), Money.of(takenOff))).isEqualTo(allowed);
  }

  @Test
  void aHigherRoleNeverMayLess() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Limits(
                Map.of(
                    Role.CASHIER, 30,
                    Role.SUPERVISOR, 20,
                    Role.BRANCH_MANAGER, 50,
                    Role.ADMINISTRATOR, 100)))
        .withMessageContaining("supervisor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(Map.of(Role.CASHIER, 5)))
        .withMessageContaining("supervisor");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Limits(
                Map.of(
                    Role.CASHIER, 5,
                    Role.SUPERVISOR, 20,
                    Role.BRANCH_MANAGER, 50,
                    Role.ADMINISTRATOR, 101)))
        .withMessageContaining("administrator");
  }
}
