package io.colmena.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
        "TEXT/HTML | true",
        "application/json;q=0.5, text/html;q=0.9 | true",
        "application/json, text/html;q=0.9 | false",
        "application/problem+json, text/html | false",
        "text/html;q=0 | false",
        "text/html;q=rubbish | false",
        "*/* | false",
        "application/json | false",
        "'' | false",
        "| false"
      })
  void pagesAreForWhoeverNamesThem(String accept, boolean html) {
    assertThat(Accepted.prefersHtml(accept)).isEqualTo(html);
  }
}
