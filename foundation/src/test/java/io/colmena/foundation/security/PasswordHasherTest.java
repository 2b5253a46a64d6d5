package io.colmena.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
  /**
   * Made by the reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 8
   * -p 1 -l 32} (the value also stands in its own test suite, test.c: version 0x13, Argon2id).
   */
  private static final String REFERENCE =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private static final String REFERENCE_TWO_LANES =
      "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";

  private final PasswordHasher hasher = new PasswordHasher(new SecureRandom());

  @ParameterizedTest
  @ValueSource(strings = {REFERENCE, REFERENCE_TWO_LANES})
  void hashesOfTheReferenceImplementationAreUnderstood(String stored) {
    assertThat(hasher.matches("password".toCharArray(), stored)).isTrue();
    assertThat(hasher.matches("Password".toCharArray(), stored)).isFalse();
    assertThat(hasher.matches(new char[0], stored)).isFalse();
  }

  @Test
  void aPasswordMatchesItsOwnHashOnly() {
    String stored = hasher.hash("contraseña €".toCharArray());

    assertThat(hasher.matches("contraseña €".toCharArray(), stored)).isTrue();
    assertThat(hasher.matches("contrasena €".toCharArray(), stored)).isFalse();
    assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(200);
  }

  @Test
  void theSamePasswordIsHashedDifferentlyEachTime() {
    assertThat(hasher.hash("secret".toCharArray()))
        .isNotEqualTo(hasher.hash("secret".toCharArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "$argon2id$v=19$m=256,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHG",
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$%%%",
        "$argon2id$v=19$m=256,t=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=,t=,p=$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=-256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$x=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=1,q$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "x$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      })
  void aDamagedHashMatchesNothing(String stored) {
    assertThat(hasher.matches("password".toCharArray(), stored)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$argon2id$v=19$m=2147483647,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=262145,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=17,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2147483647,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=256,t=2,p=9$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "$argon2id$v=19$m=99999999999999,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
      })
  void aHashThatWouldCostTooMuchMatchesNothing(String stored) {
    assertThat(hasher.matches("password".toCharArray(), stored)).isFalse();
  }

  @Property(tries = 200)
  void oneChangedCharacterOfAStoredHashIsEnoughForItNotToMatch(
      @ForAll @IntRange(min = 0, max = REFERENCE_LENGTH - 1) int at) {
    char other = REFERENCE.charAt(at) == 'A' ? 'g' : 'A';
    String damaged = REFERENCE.substring(0, at) + other + REFERENCE.substring(at + 1);

    assertThat(hasher.matches("password".toCharArray(), damaged)).isFalse();
  }

  /** Without the last character, two of whose six bits mean nothing. */
  private static final int REFERENCE_LENGTH = 83;
}
