package io.colmena.pos.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.testing.TestBranch;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {
  private static final String PASSWORD = "quipu-7";
  private static final String PIN = "7302";

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private User boss;
  private User ana;

  @BeforeEach
  void peopleWhoWorkHere() throws Personnel.Refused {
    boss = people().create("jefa", "Luz Mamani", Role.ADMINISTRATOR, "clave-larga".toCharArray());
    ana = people().create("ana", "Ana Quispe", Role.CASHIER, PASSWORD.toCharArray());
    personnel().setPin(boss, ana, PIN.toCharArray());
  }

  private People people() {
    return cusco.branch().people();
  }

  private Personnel personnel() {
    return cusco.branch().personnel();
  }

  private LogInResult logIn(String secret) {
    return people().logIn("ana", secret.toCharArray());
  }

  @Test
  void aPinOpensTheTillLikeThePassword() {
    assertThat(logIn(PIN).user()).contains(ana);
    assertThat(logIn(PASSWORD).user()).contains(ana);
    assertThat(logIn("7303")).isEqualTo(new LogInResult.Wrong());
    assertThat(people().logIn("jefa", PIN.toCharArray())).isEqualTo(new LogInResult.Wrong());
  }

  @Test
  void neitherAPinNorAPasswordStandsInTheDatabase() {
    assertThat(cusco.count("users where pin_hash like '$argon2id$%'")).isEqualTo(1);
    assertThat(cusco.count("journal where entry like '%7302%' or entry like '%quipu-7%'")).isZero();
    assertThat(cusco.count("audit_trail where detail like '%7302%'")).isZero();
  }

  @Test
  void aPinThatWasTakenAwayOpensNothing() throws Personnel.Refused {
    personnel().setPin(boss, ana, null);

    assertThat(logIn(PIN)).isEqualTo(new LogInResult.Wrong());
    assertThat(logIn(PASSWORD).user()).contains(ana);
  }

  @Test
  void whoGuessesMustWaitLongerEachTimeAndARestartDoesNotHelp() {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn("0909")).isEqualTo(new LogInResult.Wrong());
    }
    assertThat(logIn(PIN)).isEqualTo(new LogInResult.MustWait(Duration.ofSeconds(15)));
    cusco.restarted();
    assertThat(logIn(PIN)).isEqualTo(new LogInResult.MustWait(Duration.ofSeconds(15)));

    cusco.clock().advance(Duration.ofSeconds(15));
    assertThat(logIn("0909")).isEqualTo(new LogInResult.Wrong());
    assertThat(logIn(PIN)).isEqualTo(new LogInResult.MustWait(Duration.ofSeconds(30)));
    cusco.clock().advance(Duration.ofSeconds(30));
    assertThat(logIn(PIN).user()).contains(ana);
    assertThat(logIn("0909")).isEqualTo(new LogInResult.Wrong());
  }

  @Test
  void guessingOnesPinKeepsNobodyElseOut() {
    for (int i = 0; i < 6; i++) {
      logIn("0909");
    }
    assertThat(people().logIn("jefa", "clave-larga".toCharArray()).user()).contains(boss);
  }

  @Test
  void aClockThatIsSetBackShutsNobodyOutForADay() {
    for (int i = 0; i < 5; i++) {
      logIn("0909");
    }
    cusco.clock().advance(Duration.ofDays(-1));

    assertThat(logIn(PIN)).isEqualTo(new LogInResult.MustWait(Duration.ofSeconds(15)));
  }

  @Test
  void aNameLongerThanAnyNameIsJustWrong() {
    assertThat(people().logIn("x".repeat(5000), PIN.toCharArray()))
        .isEqualTo(new LogInResult.Wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7302", "00110", "19283746"})
  void aGoodPinHasFourToEightDigits(String pin) {
    assertThat(Pin.isGood(pin.toCharArray())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "1234", "4321", "0000", "55555", "123456789", "12a4", "１２４５"})
  void whatAnybodyWouldTryFirstIsNoPin(String pin) {
    assertThat(Pin.isGood(pin.toCharArray())).isFalse();
  }
}
