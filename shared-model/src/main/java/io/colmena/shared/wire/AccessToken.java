package io.colmena.shared.wire;

import java.time.Instant;

/** Sent back as {@code Authorization: Bearer …} until it expires. */
public record AccessToken(String accessToken, Instant expiresAt) {
  @Override
  public String toString() {
    return "AccessToken[accessToken=********, expiresAt=" + expiresAt + "]";
  }
}
