package io.colmena.central.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-PE,es;q=0.9,en;q=0.8 | SPANISH",
        "en-US,en;q=0.9 | ENGLISH",
        "en;q=0.3, es;q=0.7 | SPANISH",
        "qu-PE, en;q=0.4 | ENGLISH",
        "qu-PE | SPANISH",
        "* | SPANISH",
        ";;;,q | SPANISH",
        "| SPANISH"
      })
  void theBrowsersWishIsHeardAndSpanishIsTheRest(String accepted, Language language) {
    assertThat(Language.preferred(accepted)).isEqualTo(language);
  }
}
