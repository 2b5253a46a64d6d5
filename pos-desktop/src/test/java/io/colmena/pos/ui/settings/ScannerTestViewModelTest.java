package io.colmena.pos.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ScannerTestViewModelTest {
  private final ScannerTestViewModel model = new ScannerTestViewModel(new Texts(Locale.of("es")));

  private void comes(String text, long every, boolean withEnter) {
    for (int i = 0; i < text.length(); i++) {
      model.typed(text.substring(i, i + 1), 1000 + i * every);
    }
    model.ended(withEnter);
  }

  private String verdict() {
    return model.verdictProperty().get().text();
  }

  @Test
  void aScannerIsKnownByItsSpeedItsEnterAndItsCheckDigit() {
    comes("7750182003858", 5, true);
    assertThat(model.verdictProperty().get().kind()).isEqualTo(Notice.Kind.INFO);
    assertThat(verdict()).startsWith("Bien");
    assertThat(model.findingsProperty().get())
        .containsExactly(
            "13 caracteres en 60 milisegundos.",
            "Terminó con Enter.",
            "Parece un código EAN o UPC y su dígito de control es correcto.");
  }

  @Test
  void aPersonIsToldSo() {
    comes("7750182003858", 180, true);
    assertThat(verdict()).contains("Esto lo escribió una persona", "180");
  }

  @Test
  void aScannerWithoutEnterMustBeSet() {
    comes("7750182003858", 5, false);
    assertThat(verdict()).contains("sufijo Enter");
    assertThat(model.findingsProperty().get()).contains("No terminó con Enter.");
  }

  @Test
  void aWrongCheckDigitIsNamed() {
    comes("7750182003859", 5, true);
    assertThat(model.findingsProperty().get().getLast()).contains("no es correcto");
  }

  @Test
  void aCodeOfTheShopIsNoMistake() {
    comes("ABC-123", 5, true);
    assertThat(verdict()).startsWith("Bien");
    assertThat(model.findingsProperty().get().getLast()).contains("código propio");
  }
}
