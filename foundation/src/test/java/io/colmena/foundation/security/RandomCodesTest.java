package io.colmena.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomCodesTest {
  private final RandomCodes codes = new RandomCodes(new SecureRandom());

  @Test
  void aSpokenCodeHasGroupsOfFourWithoutCharactersThatAreMisheard() {
    assertThat(Stream.generate(() -> codes.spoken(3)).limit(500))
        .allMatch(code -> code.matches("[A-HJKMNP-TV-Z2-9]{4}(-[A-HJKMNP-TV-Z2-9]{4}){2}"));
  }

  @Test
  void everyCharacterOfTheAlphabetIsUsed() {
    assertThat(codes.spoken(2000).chars().filter(c -> c != '-').distinct()).hasSize(30);
  }

  @Test
  void codesAndSecretsDoNotRepeat() {
    assertThat(Stream.generate(() -> codes.spoken(3)).limit(500)).doesNotHaveDuplicates();
    assertThat(Stream.generate(codes::secret).limit(500)).doesNotHaveDuplicates();
  }

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    assertThat(RandomCodes.normalized(" k7qm 2xwt-9rbd\n")).isEqualTo("K7QM2XWT9RBD");
    assertThat(RandomCodes.normalized("K7QM-2XWT-9RBD")).isEqualTo("K7QM2XWT9RBD");
  }

  @Test
  void aSecretHas256BitsInUrlSafeBase64() {
    assertThat(codes.secret()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void theFingerprintOfASecretIsItsSha256() {
    // NIST FIPS 180-2, appendix B.1
    assertThat(RandomCodes.fingerprint("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
