package io.colmena.foundation.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Codes that people read over the telephone, and secrets that only machines see. */
public final class RandomCodes {
  /** Without 0/O, 1/I/L and U: what is easily misheard or mistyped (after Crockford's base 32). */
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private final SecureRandom random;

  public RandomCodes(SecureRandom random) {
    this.random = random;
  }

  /** A code of groups of four characters, such as {@code K7QM-2XWT-9RBD}: 4.9 bits a character. */
  public String spoken(int groups) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < groups * 4; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** Reads a spoken code as people type it: any case, with or without the dashes. */
  public static String normalized(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }

  /** 256 random bits as 43 characters of URL-safe base 64. */
  public String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What is stored of a secret: SHA-256 is enough for 256 random bits, and is fast on every
   * request.
   */
  public static String fingerprint(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
