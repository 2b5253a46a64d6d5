package io.colmena.pos.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.printing.BarSymbol;
import io.colmena.pos.printing.PrintedRoll;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels as they come out of a receipt printer. */
final class LabelRollTest {
  private final LabelRoll roll = new LabelRoll(new LabelWords("unidad", "por kilo"));

  private static Label label(String name, String code, String barcode) {
    return new Label(
        name, code, Money.of("24.90"), UnitOfSale.UN, BarSymbol.of(barcode).orElse(null));
  }

  private List<String> printed(boolean last, Label... labels) {
    return PrintedRoll.on80(roll.of("etiquetas", List.of(labels), last));
  }

  @Test
  void aLabelIsNamePriceUnitCodeAndThePrintersOwnBars() {
    assertThat(printed(true, label("Arroz Costeño extra 5 kg", "ARR5", "7750243051002")))
        .containsExactly(
            "         Arroz Costeño extra 5 kg",
            "             S /   2 4 . 9 0",
            "               unidad  ARR5",
            "[ean13 7750243051002, 64 high, 3 wide, letters 2]",
            "",
            "[cut 66 0]");
  }

  @Test
  void otherBarcodesAreCode128AndAnEan8IsOne() {
    assertThat(printed(true, label("Uno", "U", "96385074")))
        .contains("[ean8 96385074, 64 high, 3 wide, letters 2]");
    assertThat(printed(true, label("Dos", "D{1}", "D{1}")))
        .as("a brace is doubled, or it would change the code set")
        .contains("[code128 {BD{{1}, 64 high, 3 wide, letters 2]");
    assertThat(printed(true, label("Tres", "T", "ABCDEFGHIJ0123456789")))
        .contains("[code128 {BABCDEFGHIJ0123456789, 64 high, 2 wide, letters 2]");
  }

  @Test
  void whatIsTooWideForThePaperIsWrittenInLetters() {
    Label wide = label("Tres", "T", "ABCDEFGHIJ0123456789");
    assertThat(PrintedRoll.on58(roll.of("etiquetas", List.of(wide), true)))
        .contains("      ABCDEFGHIJ0123456789")
        .noneMatch(line -> line.startsWith("[code"));
  }

  @Test
  void aLineForScissorsIsBetweenThemAndTheKnifeAtTheEnd() {
    Label one = label("Uno", "U1", "U1");
    Label two = label("Dos", "D2", "D2");
    assertThat(printed(false, one, two)).doesNotContain("[cut 66 0]").endsWith("-".repeat(42));
    List<String> lines = printed(true, one, two);
    assertThat(lines).endsWith("[cut 66 0]");
    assertThat(lines.stream().filter("-".repeat(42)::equals)).hasSize(1);
  }

  @Test
  void aRunIsDealtOutInPieces() {
    Label one = label("Uno", "U1", "U1");
    Label two = label("Dos", "D2", "D2");
    LabelRun run = new LabelRun(List.of(one, two), 3);
    assertThat(run.total()).isEqualTo(6);
    assertThat(run.piece(2, 3)).containsExactly(one, two, two);
    assertThat(run.piece(5, 10)).containsExactly(two);
    assertThat(run.piece(6, 10)).isEmpty();
  }
}
