package io.colmena.central.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With somebody's cookie only our own pages change anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossSiteTest {
  private static final Map<String, String> PRODUCT =
      Map.of(
          "code",
          "LEC-1",
          "name",
          "Leche",
          "category",
          "Lácteos",
          "unit",
          "UN",
          "tax",
          "IGV",
          "price",
          "4.20");

  private CentralFixture fixture;
  private Calls calls;
  private String session;

  @BeforeAll
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder).withPeople();
    calls = fixture.calls();
    session = "colmena_session=" + calls.signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  private HttpResponse<String> create(String... headers) {
    List<String> all = new ArrayList<>(List.of("Cookie", session));
    all.addAll(List.of(headers));
    return calls.postForm("/catalog/new", PRODUCT, all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Sec-Fetch-Site, ''",
    "Origin, https://evil.example",
    "Origin, null",
    "X-Requested-With, XMLHttpRequest"
  })
  void aChangeThatIsNotSurelyOfOurOwnPageIsRefused(String header, String value) {
    HttpResponse<String> answer = create(header, value);
    assertThat(answer.statusCode()).isIn(303, 401, 403);
    assertThat(answer.headers().firstValue("Location").orElse("/sign-in")).startsWith("/sign-in");
    assertThat(fixture.centre().catalog().count()).isZero();
  }

  @Test
  void aTrueOriginDoesNotOutweighWhatTheBrowserSaysOfTheSite() {
    create("Sec-Fetch-Site", "cross-site", "Origin", fixture.url().toString());
    assertThat(fixture.centre().catalog().count()).isZero();
  }

  @Test
  void lookingNeedsNoSuchWord() {
    assertThat(calls.get("/catalog", "Cookie", session).statusCode()).isEqualTo(200);
  }

  /** In a centre of its own: the others count what is in the catalogue. */
  @Test
  void ourOwnPagesChange(@TempDir Path folder) {
    try (CentralFixture own = CentralFixture.open(folder).withPeople()) {
      String cookie =
          "colmena_session=" + own.calls().signIn(CentralFixture.MANAGER, CentralFixture.PASSWORD);
      Map<String, String> second = new java.util.HashMap<>(PRODUCT);
      second.put("code", "LEC-2");
      own.calls()
          .postForm("/catalog/new", PRODUCT, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
      own.calls()
          .postForm("/catalog/new", second, "Cookie", cookie, "Origin", own.url().toString());
      assertThat(own.centre().catalog().count()).isEqualTo(2);
    }
  }
}
