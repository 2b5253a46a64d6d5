package io.colmena.foundation.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
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
   * Whether the password is the one behind the stored string; a string of another form never
   * matches.
   */
  public boolean matches(char[] password, String stored) {
    String[] parts = stored.split("\\$", -1);
    if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
      return false;
    }
    try {
      String[] costs = parts[3].split(",", -1);
      int memory = Integer.parseInt(costs[0].substring(2));
      int passes = Integer.parseInt(costs[1].substring(2));
      int lanes = Integer.parseInt(costs[2].substring(2));
      if (memory > MOST_MEMORY_KIB || passes > 16 || lanes > 8) {
        return false;
      }
      byte[] expected = Base64.getDecoder().decode(parts[5]);
      byte[] actual =
          derive(
              password,
              Base64.getDecoder().decode(parts[4]),
              memory,
              passes,
              lanes,
              expected.length);
      return MessageDigest.isEqual(expected, actual);
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      return false;
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
