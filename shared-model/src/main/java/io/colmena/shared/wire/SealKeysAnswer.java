package io.colmena.shared.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * The public keys with which the branches seal receipts.
 *
 * @param known names what the centre knows; a branch that says it back gets no keys as long as
 *     nothing changed
 * @param keys all of them, or none if nothing changed
 */
public record SealKeysAnswer(int protocol, String known, List<Key> keys) {
  /**
   * @param id such as {@code CUS-KEY-MZXW6YTB}
   * @param publicKey Ed25519, as X.509 SubjectPublicKeyInfo in Base64
   */
  public record Key(String id, String publicKey) {}

  /** Names a set of keys: whoever has the same has the same name for it. */
  public static String known(Collection<String> ids) {
    try {
      byte[] all = String.join("\n", new TreeSet<>(ids)).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
