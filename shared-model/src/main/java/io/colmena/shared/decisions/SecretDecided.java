package io.colmena.shared.decisions;

import io.colmena.shared.facts.Required;

/**
 * {@code secret.decided}: somebody's new password or PIN at a branch. What they choose themselves
 * afterwards stays, whatever else is decided of them.
 *
 * @param name with which they log in
 * @param secret which of the two
 * @param hash as {@code PasswordHasher} writes it
 */
public record SecretDecided(String name, Secret secret, String hash) implements Decision {
  public enum Secret {
    PASSWORD,
    PIN
  }

  public SecretDecided {
    Required.text(name, "name", 60);
    Required.field(secret, "secret");
    Required.text(hash, "hash", 200);
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "SecretDecided[" + name + ", " + secret + "]";
  }

  @Override
  public DecisionKind kind() {
    return DecisionKind.SECRET_DECIDED;
  }

  @Override
  public String entityId() {
    return name + "/" + secret;
  }
}
