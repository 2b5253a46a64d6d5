package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermissionTest {
  private static final Path DOCUMENT = Path.of("../docs/roles.md");

  /** The table that people read says of each action what the till does. */
  @ParameterizedTest
  @EnumSource(Permission.class)
  void eachActionIsDocumentedAsItIs(Permission permission) throws IOException {
    String cells =
        Arrays.stream(Role.values())
            .map(role -> role.may(permission) ? "sí" : "con PIN")
            .collect(Collectors.joining(" | ", "| ", " |"));
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `" + permission.key() + "` |"))
            .toList();
    assertThat(rows).singleElement().asString().endsWith(cells);
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void aHigherRoleMayWhatALowerMay(Permission permission) {
    for (Role role : Role.values()) {
      assertThat(role.may(permission)).isEqualTo(role.compareTo(permission.least()) >= 0);
    }
    assertThat(Role.ADMINISTRATOR.may(permission)).isTrue();
  }

  @Test
  void aCashierSellsAndCountsAndNothingElseThatNeedsTrust() {
    assertThat(Permission.values())
        .filteredOn(Role.CASHIER::may)
        .containsExactlyInAnyOrder(
            Permission.SELL,
            Permission.REMOVE,
            Permission.DISCOUNT,
            Permission.OPEN_AND_CLOSE,
            Permission.REPRINT);
  }
}
