package io.colmena.central.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInPageTest {
  private static final Map<String, String> RIGHT =
      Map.of("user", "Julia", "password", CentralFixture.PASSWORD);
  private static final Map<String, String> WRONG =
      Map.of("user", "julia<b>", "password", "no-es-esta", "next", "/branches");

  private CentralFixture fixture;
  private Calls calls;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder).withPeople();
    calls = fixture.calls();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith("colmena_session="))
        .findFirst()
        .orElseThrow();
  }

  private String session() {
    String cookie = cookie(calls.postForm("/sign-in", RIGHT));
    return cookie.substring(0, cookie.indexOf(';'));
  }

  @Test
  void whoIsNotSignedInIsLedToSigningInAndBackAgain() {
    HttpResponse<String> away =
        calls.get("/sales?from=2026-11-01&to=2026-11-02", "Accept", Calls.HTML);
    assertThat(location(away))
        .isEqualTo("/sign-in?next=%2Fsales%3Ffrom%3D2026-11-01%26to%3D2026-11-02");
    assertThat(calls.get(location(away)).body())
        .contains("value=\"/sales?from=2026-11-01&amp;to=2026-11-02\"");
    assertThat(location(calls.get("/", "Accept", Calls.HTML))).isEqualTo("/sign-in");
  }

  @Test
  void theSessionIsKeptWhereNoScriptAndNoOtherSiteReachesIt() {
    HttpResponse<String> answer = calls.postForm("/sign-in", RIGHT);
    assertThat(location(answer)).isEqualTo("/today");
    assertThat(cookie(answer))
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=36000")
        .doesNotContain("Secure");
    assertThat(cookie(calls.postForm("/sign-in", RIGHT, "X-Forwarded-Proto", "https")))
        .contains("Secure");
  }

  @Test
  void aWrongPasswordIsSaidInAPlainSentenceAndKeepsWhatWasTyped() {
    HttpResponse<String> answer = calls.postForm("/sign-in", WRONG);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("El usuario o la contraseña no son correctos")
        .contains("value=\"julia&lt;b>\"")
        .contains("value=\"/branches\"")
        .doesNotContain("no-es-esta");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void anEmptyFormIsOnlyWrong() {
    assertThat(calls.postForm("/sign-in", Map.of()).statusCode()).isEqualTo(401);
  }

  @Test
  void afterTooManyFailuresThePageSaysHowLongToWait() {
    for (int i = 0; i < 5; i++) {
      calls.postForm("/sign-in", WRONG);
    }
    HttpResponse<String> answer = calls.postForm("/sign-in", WRONG);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("Demasiados intentos fallidos. Espere 16 segundos");
  }

  @Test
  void noOtherSiteSignsAnybodyInOrOut() {
    assertThat(calls.postForm("/sign-in", RIGHT, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    HttpResponse<String> out =
        calls.postForm("/sign-out", Map.of(), "Cookie", session(), "Sec-Fetch-Site", "cross-site");
    assertThat(out.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void signingOutForgetsTheSession() {
    HttpResponse<String> out =
        calls.postForm("/sign-out", Map.of(), "Cookie", session(), "Sec-Fetch-Site", "same-origin");
    assertThat(location(out)).isEqualTo("/sign-in");
    assertThat(cookie(out)).startsWith("colmena_session=;").contains("Expires=Thu, 01 Jan 1970");
  }

  @Test
  void afterSigningInThereIsNoWayToAnotherSite() {
    Map<String, String> form =
        Map.of(
            "user", "julia", "password", CentralFixture.PASSWORD, "next", "//evil.example/sales");
    assertThat(location(calls.postForm("/sign-in", form))).isEqualTo("/today");
  }
}
