package io.colmena.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void everyDifferenceIsNamedWithBothFigures() {
    Figures centre = figures(3, "7.5", "1240.50", Map.of("CASH", Money.of("1240.50")));
    Figures branch =
        figures(4, "8", "1250", Map.of("CASH", Money.of("1240.50"), "YAPE", Money.of("9.50")));

    assertThat(centre.differencesFrom(branch))
        .containsExactly(
            "tickets: 3 en el centro, 4 en la sucursal",
            "unidades: 7.500 en el centro, 8.000 en la sucursal",
            "total S/: 1,240.50 en el centro, 1,250.00 en la sucursal",
            "Yape S/: 0.00 en el centro, 9.50 en la sucursal");
    assertThat(branch.differencesFrom(branch)).isEmpty();
  }

  private static Figures figures(
      long tickets, String units, String total, Map<String, Money> payments) {
    return new Figures(tickets, Quantity.of(units), Money.of(total), new TreeMap<>(payments));
  }
}
