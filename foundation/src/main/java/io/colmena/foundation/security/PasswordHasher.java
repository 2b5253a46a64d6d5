package io.colmena.foundation.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106) and stores them in the PHC string format, so that the
 * cost can be raised later without invalidating what is stored.
 *
 * <p>Cost: 19 MiB, 2 passes, 1 lane, OWASP's recommendation of 2024 (Password Storage Cheat Sheet).
 */
public final class PasswordHasher {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  /** Limits what a damaged or hostile stored hash may make this machine compute. */
  private static final int MOST_MEMORY_KIB = 256 * 1024;

  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 8;

  /** Costs from 1, a salt of 8 to 64 bytes and a hash of 16 to 64, in base 64 without padding. */
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(?<memory>[1-9]\\d{0,8}),t=(?<passes>[1-9]\\d{0,8}),p=(?<lanes>[1-9]\\d{0,8})"
              + "\\$(?<salt>[A-Za-z0-9+/]{11,86})\\$(?<hash>[A-Za-z0-9+/]{22,86})");

  /** A valid hash that no password has been chosen for. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=1$".formatted(MEMORY_KIB, PASSES)
          + "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final SecureRandom random;

  public PasswordHasher(SecureRandom random) {
    this.random = random;
  }

  /**
   * @return a string such as {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>}
   */
  public String hash(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = derive(password, salt, MEMORY_KIB, PASSES, 1, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /**
   * Whether the password is that of somebody who may not exist. It takes as long for nobody as for
   * a wrong password, so that names cannot be told by the clock.
   */
  public boolean matches(char[] password, Optional<String> stored) {
    return matches(password, stored.orElse(NOBODYS));
  }

  /**
   * Whether the password is the one behind the stored string; a string of another form never
   * matches.
   */
  public boolean matches(char[] password, String stored) {
    Matcher parts = PHC.matcher(stored);
    if (!parts.matches()) {
      return false;
    }
    int memory = Integer.parseInt(parts.group("memory"));
    int passes = Integer.parseInt(parts.group("passes"));
    int lanes = Integer.parseInt(parts.group("lanes"));
    if (memory > MOST_MEMORY_KIB || passes > MOST_PASSES || lanes > MOST_LANES) {
      return false;
    }
    try {
      byte[] salt = Base64.getDecoder().decode(parts.group("salt"));
      byte[] expected = Base64.getDecoder().decode(parts.group("hash"));
      byte[] actual = derive(password, salt, memory, passes, lanes, expected.length);
      return MessageDigest.isEqual(expected, actual);
    } catch (IllegalArgumentException _) {
      return false; // no whole base 64
    }
  }

  private static byte[] derive(
      char[] password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
