package io.colmena.central.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @Test
  void aPageOfOursIsGoneBackTo() {
    assertThat(LocalPath.of("/branches")).isEqualTo("/branches");
    assertThat(LocalPath.of("/sales?from=2026-11-01&to=2026-11-30&branch=CUS"))
        .isEqualTo("/sales?from=2026-11-01&to=2026-11-30&branch=CUS");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "sales",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example",
        "/a\r\nSet-Cookie: x=y",
        "javascript:alert(1)",
        "/sign-in?next=/sales",
        "/sign-out",
        "/ñ"
      })
  void anythingElseLeadsToTheFirstPage(String wanted) {
    assertThat(LocalPath.of(wanted)).isEqualTo("/today");
  }
}
