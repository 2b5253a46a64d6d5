package io.colmena.shared.facts;

/**
 * {@code seal-key.published}, version 1: receipts of this branch are signed with a new key. The
 * journal vouches for the public half; the private half is told to nobody.
 *
 * @param id such as {@code CUS-KEY-MZXW6YTB}: named by the key itself, so that no two share one
 * @param publicKey Ed25519, as X.509 SubjectPublicKeyInfo in Base64
 */
public record SealKeyPublished(String id, String publicKey) implements Fact {
  public SealKeyPublished {
    Required.text(id, "id", 40);
    Required.text(publicKey, "publicKey", 200);
  }

  @Override
  public FactKind kind() {
    return FactKind.SEAL_KEY_PUBLISHED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
